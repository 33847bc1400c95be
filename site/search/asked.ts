import { replaceInvisible } from '../../engine/primitives/visible-text.ts';

/** What a page of search is asked for; each empty when it is not. */
export interface Asked {
  q: string;
  /** A ladder's id. */
  track: string;
  /** `apps/heartwood`, or `/gold` where there are no tracks. */
  tier: string;
  /** The name of one that listings stand in. */
  category: string;
  /** `moved`: promoted or demoted not long ago; else a mark of a partner. */
  state: string;
  /** Of what is found, a number from 2; the first page is the question without it. */
  page: string;
}

/** In characters; nobody asks more in earnest. */
const LONGEST = 100;
/** Which pages are asked, and what: of all others the question is no part. */
const ASKABLE: [path: RegExp, fields: readonly (keyof Asked)[]][] = [
  [/^\/search\/?$/, ['q']],
  [/^\/marketplace\/search\/?$/, ['q']],
  [/^\/programs\/[^/]+\/partners\/?$/, ['q', 'track', 'tier', 'category', 'state', 'page']],
];
const LATER_PAGE = /^(?:[2-9]|[1-9]\d{1,4})$/;

/** Whatever stands in the address, as text that can be shown. */
export function readAsked({ pathname, searchParams }: URL): Asked {
  const fields = ASKABLE.find(([path]) => path.test(pathname))?.[1] ?? [];
  const read = (name: keyof Asked): string => (fields.includes(name) ? cleanText(searchParams.get(name) ?? '') : '');
  return readFields(read);
}

/** `read`: what a field has in it. What is no number of a page asks for the first. */
export function readFields(read: (name: keyof Asked) => string): Asked {
  const page = read('page');
  return {
    ...{ q: read('q'), track: read('track'), tier: read('tier'), category: read('category'), state: read('state') },
    page: LATER_PAGE.test(page) ? page : '',
  };
}

/** The question as an address has it: the same for all that ask the same. `''`: nothing is asked. */
export function writeAsked(asked: Asked): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}

export function cleanText(text: string): string {
  const visible = replaceInvisible(text.toWellFormed().normalize('NFC'), () => ' ');
  return [...visible.replace(/\s+/g, ' ').trim()].slice(0, LONGEST).join('').trim();
}
