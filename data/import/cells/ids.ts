import { findTextProblem, type TextProblem } from '../../../engine/primitives/visible-text.ts';

/**
 * What keeps a text from being the id of a partner or a listing, which is shown to people, is a part of addresses and names files.
 * `address`: a slash, which divides an address. `dots`: `.` and `..`, which lead elsewhere. `page`: the name under which web servers look
 * for a folder's own page.
 */
export type IdProblem = TextProblem | 'too-long' | 'address' | 'dots' | 'page';

/** In characters. */
export const LONGEST_ID = 200;

// What almost every id is made of.
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
// Joiners have a meaning between letters of some scripts; at the edges and elsewhere they are as invisible as the others.
const IDLE_JOINER =
  /(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}])[\u200C\u200D]+|[\u200C\u200D]+(?=$|[\p{P}\p{Z}])/gu;
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF]/gu;

/** The one spelling of an id: letters composed (NFC), one plain space for white space of any kind, and nothing between that cannot be seen. */
export function normalizeId(text: string): string {
  if (PLAIN.test(text)) return text;
  const visible = text.replace(INVISIBLE, '').replace(IDLE_JOINER, '');
  return visible
    .normalize('NFC')
    .replace(/\p{White_Space}+/gu, ' ')
    .trim();
}

/** Of an id as `normalizeId` spells it; null: it works everywhere. */
export function findIdProblem(id: string): IdProblem | null {
  const problem = findTextProblem(id);
  if (problem) return problem;
  if ([...id].length > LONGEST_ID) return 'too-long';
  if (id.includes('/')) return 'address';
  if (id === '.' || id === '..') return 'dots';
  return /^index\.html?$/i.test(id) ? 'page' : null;
}
