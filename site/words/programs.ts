import type { PublicProgram } from '../../engine/wire.ts';

/** What kinds of programs stand in the list of all of them. `demo`: the id of the invented one, if it is there. */
export function describePrograms(programs: readonly Pick<PublicProgram, 'id' | 'source'>[], demo: string | null): string {
  const told = programs.filter(({ source }) => source !== null).length;
  const own = programs.filter(({ id, source }) => source === null && id !== demo).length;
  const sentences: string[] = [];
  if (own > 0) sentences.push('What each tier requires and gives, who holds it, and on what evidence.');
  if (demo !== null) sentences.push('One is invented, and runs here with everything that Gradus can do.');
  if (told > 0) {
    const which =
      told === programs.length ? 'These set down' : own + (demo === null ? 0 : 1) > 1 ? 'Others set down' : 'The others set down';
    sentences.push(
      `${which} what a public article tells of well-known programs: the facts it gives, and as open what it leaves open. They are not those vendors’ own criteria.`,
    );
  }
  return sentences.join(' ');
}
