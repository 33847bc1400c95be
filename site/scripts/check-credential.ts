import { answerCheck, type Bearer, type Known } from '../../data/credentials/check.ts';
import type { PublicPartner, PublicProgramList } from '../../engine/wire.ts';
import type { PublicKeys } from '../../data/credentials/verify.ts';
import { readBearer } from '../model/credentials/read-path.ts';
import { answerParts } from '../model/credentials/answer-parts.ts';
import { KEYS_PATH, partnerJson } from '../model/paths.ts';
import { describeCheck, describeTooLong, type CheckWords } from '../words/credentials/verify.ts';
import { readInLanguage, turnTo } from './page-language.ts';

/** As long as a server takes it. */
const MOST_LETTERS = 100_000;

export interface Checked {
  words: CheckWords;
  bearer: Bearer | null;
  /** Of the page, from now on. */
  title: string;
}

/** Checks as the server does, with the same rules, so that it goes without one: of what is pasted, nothing is sent. Throws where it cannot. */
export async function checkHere(given: string): Promise<Checked> {
  const say = await readInLanguage(WORDS);
  const tell = (words: CheckWords, bearer: Bearer | null): Checked => ({
    words,
    bearer,
    title: say.verify.answered(words.headline),
  });
  if (given.length > MOST_LETTERS) return tell(describeTooLong(say), null);
  const { programs } = (await fetchJson<PublicProgramList>('/api/v1/programs.json'))!;
  const names = new Map(programs.map(({ id, name }) => [id, name]));
  const known: Known = {
    origins: [location.origin],
    bearerOf: readBearer,
    trust: async () => {
      const keys = (await fetchJson<{ keys: PublicKeys }>(KEYS_PATH))?.keys ?? [];
      const dids = new Set(keys.map(({ kid }) => kid.slice(0, kid.lastIndexOf('#'))));
      const nameOf = (did: string): string => names.get(decodeURIComponent(did.slice(did.lastIndexOf(':') + 1))) ?? did;
      return { keys, issuers: new Map([...dids].map((did) => [did, nameOf(did)])), now: new Date() };
    },
    partner: (program, id) => fetchJson<PublicPartner>(partnerJson({ id: program }, id)),
  };
  const answer = await answerCheck(given, known);
  return tell(describeCheck(answer, names, say), 'bearer' in answer ? answer.bearer : null);
}

/** Those of the page alone are fetched. */
const WORDS = {
  en: async () => ({
    ...(await import('../words/en/credentials/verify.ts')),
    values: (await import('../words/values.ts')).values,
  }),
  de: async () => ({
    ...(await import('../words/de/credentials/verify.ts')),
    values: (await import('../words/de/values.ts')).values,
  }),
};

/** Fills a copy of what the server sent along for it. */
export function drawAnswer(template: HTMLTemplateElement, { words, bearer }: Checked): HTMLElement {
  const { tone, mark, headline, sentences, facts } = answerParts(words, bearer);
  const drawn = (template.content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>('.checked')!;
  const find = (selector: string): HTMLElement => drawn.querySelector<HTMLElement>(selector)!;
  drawn.dataset['tone'] = tone;
  find('.sign path').setAttribute('d', mark);
  find('h2').textContent = headline;
  const sentence = find('h2 + p');
  sentence.replaceWith(...sentences.map((text) => Object.assign(sentence.cloneNode() as HTMLElement, { textContent: text })));
  const list = find('dl');
  if (facts.length === 0) list.remove();
  const fact = list.querySelector('div')!;
  list.replaceChildren(
    ...facts.map(({ name, text, href }) => {
      const copy = fact.cloneNode(true) as HTMLElement;
      copy.querySelector('dt')!.textContent = name;
      const said = href === null ? copy.querySelector('dd')! : turnTo(copy.querySelector('a')!, href);
      said.textContent = text;
      return copy;
    }),
  );
  return drawn;
}

/** Null: there is none of that address. */
async function fetchJson<T>(path: string): Promise<T | null> {
  const response = await fetch(path);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
