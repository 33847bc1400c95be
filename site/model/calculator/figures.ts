import type { Program } from '../../../engine/program/program.ts';

/** What somebody says of themselves. */
export interface Figures {
  track: string | null;
  /** By metric. */
  values: ReadonlyMap<string, number>;
  /** By attribute the id of its value. */
  words: ReadonlyMap<string, string>;
  /** How much each changes a month; what is not in it stays as it is. */
  paces: ReadonlyMap<string, number>;
}

type Rules = Pick<Program, 'ladders' | 'metrics' | 'attributes'>;

/** After the name of a metric: its change a month. No id of a metric ends so. */
const PACE = '~';

/** What the value of a metric is called, in the address and in the form. */
export function nameOfValue(metric: string): string {
  return metric;
}

/** What the change of a metric is called, in the address and in the form. */
export function nameOfPace(metric: string): string {
  return metric + PACE;
}

/** Which metric is meant by a name, and whether its change is. */
export function readName(name: string): { metric: string; isPace: boolean } {
  const isPace = name.endsWith(PACE);
  return { metric: isPace ? name.slice(0, -PACE.length) : name, isPace };
}

/** From the fragment of an address, which no server is ever sent. What does not belong is left out. */
export function readFigures(fragment: string, { ladders, metrics, attributes }: Rules): Figures {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  const track = ladders.find((ladder) => ladder.track === said.get('track')) ?? ladders[0]!;
  const read = (nameOf: (metric: string) => string): Map<string, number> =>
    new Map(
      metrics.flatMap(({ id }): [string, number][] => {
        const value = readNumber(said.get(nameOf(id)));
        return value === null ? [] : [[id, value]];
      }),
    );
  return {
    track: track.track,
    values: read(nameOfValue),
    words: readWords(attributes, (id) => said.get(id)),
    paces: read(nameOfPace),
  };
}

/** `track=apps&shops=25&shops~=3`; empty when nothing was said. */
export function writeFigures({ track, values, words, paces }: Figures): string {
  const said = new URLSearchParams();
  if (values.size + words.size + paces.size === 0) return '';
  if (track !== null) said.set('track', track);
  for (const [id, word] of words) said.set(id, word);
  for (const [id, value] of values) said.set(id, String(value));
  for (const [id, pace] of paces) said.set(nameOfPace(id), String(pace));
  return said.toString().replaceAll('%7E', PACE);
}

/** Of each attribute what is said, where it is one of its values. */
export function readWords(attributes: Program['attributes'], saidOf: (id: string) => unknown): Map<string, string> {
  const known = attributes.map(({ id, values }) => [id, values.find((value) => value.id === saidOf(id))?.id] as const);
  return new Map(known.filter((one): one is [string, string] => one[1] !== undefined));
}

export function readNumber(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
