import type { PublicProgram } from '../../../engine/wire.ts';
import type { Words } from '../languages.ts';

/** What kinds of programs stand in the list of all of them. `demo`: the id of the invented one, if it is there. */
export function describePrograms(
  programs: readonly Pick<PublicProgram, 'id' | 'source'>[],
  demo: string | null,
  { programs: words }: Words,
): string {
  const told = programs.filter(({ source }) => source !== null).length;
  const own = programs.filter(({ id, source }) => source === null && id !== demo).length;
  const others = own + (demo === null ? 0 : 1);
  return [
    ...(own > 0 ? [words.own] : []),
    ...(demo !== null ? [words.demo] : []),
    ...(told > 0 ? [words.told(told === programs.length ? 'none' : others > 1 ? 'several' : 'one')] : []),
  ].join(' ');
}
