import { replaceInvisible } from '../../engine/primitives/visible-text.ts';

/** What a page of search is asked for; each empty when it is not. */
export interface Asked {
  q: string;
  /** A ladder's id. */
  track: string;
  /** `apps/heartwood`, or `/gold` where there are no tracks. */
  tier: string;
}

/** In characters; nobody asks more in earnest. */
const LONGEST = 100;
/** Which pages are asked, and what: of all others the question is no part. */
const ASKABLE: [path: RegExp, fields: readonly (keyof Asked)[]][] = [
  [/^\/marketplace\/search\/?$/, ['q']],
  [/^\/programs\/[^/]+\/partners\/?$/, ['q', 'track', 'tier']],
];

/** Whatever stands in the address, as text that can be shown. */
export function readAsked({ pathname, searchParams }: URL): Asked {
  const fields = ASKABLE.find(([path]) => path.test(pathname))?.[1] ?? [];
  const read = (name: keyof Asked): string => (fields.includes(name) ? cleanText(searchParams.get(name) ?? '') : '');
  return { q: read('q'), track: read('track'), tier: read('tier') };
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
