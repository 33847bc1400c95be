import type { FoundWords } from '../../en/program/found.ts';
import { count } from '../values.ts';

export const found: FoundWords = { partner: describeKind('Partner', 'Partner'), listing: describeKind('Angebot', 'Angebote') };

/** `one` ist männlich oder sächlich. */
function describeKind(one: string, many: string): FoundWords['partner'] {
  const things = (found: number): string => `${count(found)} ${found === 1 ? one : many}`;
  return {
    none: (q) => (q ? `Kein ${one} zu „${q}“ gefunden.` : `Kein ${one} gefunden.`),
    found: (found, q) => `${things(found)}${q ? ` zu „${q}“` : ''} gefunden.`,
    near: (found, q) => `Kein ${one} heißt genau „${q}“. Ähnlich geschrieben: ${things(found)}.`,
    first: (shown) => `Das sind die ersten ${count(shown)}; mit einem Wort mehr werden es weniger.`,
    part: (from, to) => `Das sind Nummer ${count(from)} bis ${count(to)}.`,
  };
}
