import type { PublicPartner, PublicRules } from '../../../engine/wire.ts';
import { readRows } from '../../model/recompute/rows.ts';
import { workOutAgain } from '../../../engine/wire/work-out-again.ts';
import { make } from '../../../widgets/element/make.ts';
import { readInLanguage } from '../page-language.ts';
import { describeRecomputed, type RecomputedRow, type RecomputedWords } from '../../words/partner/recomputed.ts';

/** Fetches what everyone may have, works it out, and draws it under the button; what came of it in short. */
export async function recompute(place: HTMLElement): Promise<string> {
  const { rules, partner, rows } = place.dataset as Record<'rules' | 'partner' | 'rows', string>;
  const [theRules, published, csv, words] = await Promise.all([
    ask(rules).then((answer) => answer.json() as Promise<PublicRules>),
    ask(partner).then((answer) => answer.json() as Promise<PublicPartner>),
    ask(rows).then((answer) => answer.text()),
    readInLanguage({
      en: () => import('../../words/en/words.ts').then(({ en }) => en),
      de: () => import('../../words/de/words.ts').then(({ de }) => de),
    }),
  ]);
  const read = readRows(csv);
  const answers = workOutAgain(theRules, published, read.series).map((one) => ({
    track: one.published.trackName,
    words: describeRecomputed(one, published, read.rows, words),
  }));
  const mould = place.querySelector<HTMLTemplateElement>('template')!;
  place
    .querySelector('.answers')!
    .replaceChildren(...answers.map(({ track, words }) => draw(mould, words, answers.length > 1 ? track : null)));
  return answers.map(({ words }) => words.headline).join(' ');
}

async function ask(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

function draw(mould: HTMLTemplateElement, words: RecomputedWords, track: string | null): DocumentFragment {
  const drawn = mould.content.cloneNode(true) as DocumentFragment;
  const answer = drawn.querySelector<HTMLElement>('.answer')!;
  answer.dataset['tone'] = words.tone;
  answer.querySelector('.headline')!.textContent = track ? `${track}: ${words.headline}` : words.headline;
  answer.querySelector('.sentences')!.replaceChildren(...words.sentences.map((text) => make('p', {}, text)));
  const table = answer.querySelector('table')!;
  table.hidden = words.rows.length === 0;
  table.querySelector('tbody')!.replaceChildren(...words.rows.map((row) => drawRow(row, table)));
  return drawn;
}

function drawRow({ label, own, published, isSame }: RecomputedRow, table: HTMLTableElement): HTMLElement {
  const row = make('tr');
  row.dataset['same'] = String(isSame);
  const name = make('th', { scope: 'row' }, label);
  const { same, differs } = table.dataset as Record<'same' | 'differs', string>;
  row.append(name, make('td', {}, own), make('td', {}, published), make('td', {}, isSame ? same : differs));
  return row;
}
