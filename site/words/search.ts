import { count } from './values.ts';

/** What a search came to, in one sentence. `kind`: what was looked for, `partner`. */
export function describeFound(
  found: number,
  { q, isNear, shown = found, kind }: { q: string; isNear: boolean; shown?: number; kind: string },
): string {
  const things = `${count(found)} ${kind}${found === 1 ? '' : 's'}`;
  if (found === 0) return q ? `No ${kind} found for “${q}”.` : `No ${kind} found.`;
  const first = isNear
    ? `No ${kind} has “${q}” as it is written. Spelt nearly so: ${things}.`
    : `${things} found${q ? ` for “${q}”` : ''}.`;
  return shown < found ? `${first} These are the first ${count(shown)}; one more word makes them fewer.` : first;
}
