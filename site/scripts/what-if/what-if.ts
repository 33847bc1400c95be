import { parseDay } from '../../../engine/primitives/calendar.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { KnownPartner } from '../../../engine/planning/simulate.ts';
import { make } from '../../../widgets/element/make.ts';
import type { PublicFigures } from '../../../engine/wire.ts';
import { listDials, listWindowDials } from '../../model/what-if/dials.ts';
import { leaveHidden } from '../../../engine/planning/leave-hidden.ts';
import { carryOver, isMoved, NOTHING_MOVED, propose, readProposal, writeProposal } from '../../model/what-if/proposal.ts';
import { flowOf, knowEveryone, whoMoves } from '../../model/what-if/who-moves.ts';
import { describeHidden, describeSimulation, type WhatIfSpeech } from '../../words/program/what-if.ts';
import { values } from '../../words/values.ts';
import { askWithKey, takeKey } from '../operator-key.ts';
import { readInLanguage } from '../page-language.ts';
import { drawChange } from './draw-flow.ts';
import { drawMoves, drawTiers } from './draw-rows.ts';
import { useFields } from './fields.ts';

/** Those of the page alone are fetched. */
const WORDS = {
  en: async () => ({ ...(await import('../../words/en/program-pages/what-if.ts')), values }),
  de: async () => ({
    ...(await import('../../words/de/program-pages/what-if.ts')),
    values: (await import('../../words/de/values.ts')).values,
  }),
};

interface Given {
  edition: Program;
  /** How many criteria of each tier not everyone may know. */
  ladders: { tiers: { undisclosed: number }[] }[];
  asOf: string;
}

/** What is worked with: as everyone may know it, or the operator. */
interface Known {
  edition: Program;
  /** How many criteria are left out of it; null: it holds all, private ones too. */
  undisclosed: number | null;
  everyone: KnownPartner[];
  names: ReadonlyMap<string, string>;
  aSample: number;
}

const form = document.querySelector<HTMLFormElement>('#dials');
if (form) void startMoving(form);

/** All of it happens here: what is moved stands after the # of the address, which is sent to nobody. */
async function startMoving(form: HTMLFormElement): Promise<void> {
  const { edition, ladders, asOf } = JSON.parse(document.querySelector('#edition')!.textContent!) as Given;
  const answer = document.querySelector<HTMLElement>('#answer')!;
  const headline = answer.querySelector('h2')!;
  const hidden = document.querySelector('#hidden')!;
  const undisclosed = Math.max(...ladders.flatMap(({ tiers }) => tiers.map((tier) => tier.undisclosed)));
  const [dials, windows] = [listDials(edition), listWindowDials(edition)];
  const standing = { noTier: answer.dataset['noTier']! };
  const words = readInLanguage<Pick<WhatIfSpeech, 'whatIf' | 'values'>>(WORDS).then((own): WhatIfSpeech => ({
    ...own,
    standing,
  }));
  let proposal = readProposal(location.hash, dials, windows);
  let track = edition.ladders[0]!.track;
  let known: Known | null = null;
  let drawing = 0;

  const fields = useFields(form, { dials, windows }, words, (moved) => {
    proposal = moved;
    const hash = isMoved(proposal) ? `#${writeProposal(proposal)}` : '';
    history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
    later();
  });
  fields.fill(proposal);
  showTrack();
  form.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name !== 'track') return;
    track = value;
    showTrack();
    later();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    history.replaceState(null, '', location.pathname + location.search);
    fields.fill((proposal = NOTHING_MOVED));
    later();
  });
  addEventListener('hashchange', () => {
    fields.fill((proposal = readProposal(location.hash, dials, windows)));
    later();
  });
  const save = document.querySelector<HTMLFormElement>('#save')!;
  save.addEventListener('submit', (event) => {
    event.preventDefault();
    void saveAs(new FormData(save)).then((text) => (save.querySelector('[role="status"]')!.textContent = text));
  });

  const address = form.dataset['figures']!;
  const wordsOfKey = words.then(({ whatIf }) => whatIf.key);
  takeKey(wordsOfKey, async (key, own, say) => {
    const use = (figures: PublicFigures): void => take(figures, figures.edition!, null);
    say((await askWithKey<PublicFigures>(address, key, own, use)) ?? own.works);
  });
  const say = await words;
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    const figures = (await response.json()) as PublicFigures;
    // Who was quick with a key has more already.
    if (known) return;
    const parts = describeHidden(edition, figures.metrics, undisclosed, say);
    hidden.replaceChildren(...parts.map((text) => make('p', {}, text)));
    take(figures, edition, undisclosed);
  } catch {
    headline.textContent = say.whatIf.answer.unreachable;
  }

  function take(figures: PublicFigures, edition: Program, undisclosed: number | null): void {
    const { partners, aSample } = figures;
    const names = new Map(partners.map(({ partner, name }) => [partner, name]));
    known = { edition, undisclosed, everyone: knowEveryone(figures, edition), names, aSample };
    if (undisclosed === null) {
      hidden.replaceChildren();
      form.dataset['key'] = 'true';
    }
    answer.dataset['ready'] = 'true';
    void show();
  }

  /** Several moves between two frames are worked out as one. */
  function later(): void {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => void show());
  }

  function proposed({ edition, undisclosed }: Known): Program {
    return propose(edition, undisclosed === null ? carryOver(proposal, dials, listDials(edition)) : proposal);
  }

  function leave({ undisclosed }: Known, one: Program): Program {
    return undisclosed === null ? one : leaveHidden(one, { ladders });
  }

  async function show(): Promise<void> {
    if (!known) return;
    const say = await words;
    const { edition, everyone, names, aSample } = known;
    const simulation = whoMoves(leave(known, edition), leave(known, proposed(known)), everyone, asOf);
    const told = describeSimulation(simulation, isMoved(proposal), aSample, say);
    headline.textContent = told;
    const ladder = edition.ladders.find((one) => one.track === track)!;
    const flow = flowOf(simulation, edition, track);
    drawChange(answer.querySelector('svg')!, { ladder, flow, sentence: told }, say);
    drawTiers(answer.querySelector('tbody')!, { ladder, simulation }, say);
    drawMoves(answer, { edition, simulation, names, partners: form.dataset['partners']! }, say);
  }

  function showTrack(): void {
    for (const group of form.querySelectorAll<HTMLElement>('[data-track]'))
      group.hidden = group.dataset['track'] !== (track ?? '');
    for (const row of form.querySelectorAll<HTMLElement>('[data-tracks]'))
      row.hidden = !row.dataset['tracks']!.split(' ').includes(track ?? '');
  }

  async function saveAs(days: FormData): Promise<string> {
    const say = await words;
    const [announced, effective] = [parseDay(String(days.get('announced'))), parseDay(String(days.get('effective')))];
    if (announced === null || effective === null) return say.whatIf.save.noDays;
    const { saveProgram } = await import('./save-program.ts');
    // Without the partners' figures it is saved all the same.
    const own = known ?? { edition, undisclosed, everyone: [], names: new Map(), aSample: 1 };
    return saveProgram(own.edition, { ...proposed(own), announced, effective }, own.undisclosed, say);
  }
}
