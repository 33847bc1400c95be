import type { Editions } from '../../engine/program/editions.ts';
import { attributesOfAsk, metricsOfAsk, resolveLadders, type Ask, type ResolvedLadder } from '../../engine/program/ladder.ts';
import { partsOf } from '../../engine/program/computed.ts';
import type { Metric, Program, Visibility } from '../../engine/program/program.ts';

const LEAST_FIRST: Visibility[] = ['operator', 'partner', 'public'];

/** Who something is shown to: everyone, the partner whom it is about, or the operator. */
export type Audience = Visibility;

/** Whether what is for some is shown to an audience. */
export function isShownTo(audience: Audience, visibility: Visibility | undefined): boolean {
  return visibility !== undefined && LEAST_FIRST.indexOf(visibility) >= LEAST_FIRST.indexOf(audience);
}

/** Who may see the values of a metric: of a computed one, only who may see those of all its parts. */
export function metricVisibility(program: Program, metric: Metric): Visibility {
  const parts = partsOf(metric).map((part) => program.metrics.find(({ id }) => id === part)!);
  return leastPublic([metric, ...parts].map(({ visibility }) => visibility));
}

/**
 * A group is no more public than the least public metric in it: its status, beside those of the others, would tell that one's. So it is with
 * what decides of whom something is asked.
 */
export function askVisibility(program: Program, ask: Ask): Visibility {
  const attributes = attributesOfAsk(ask).map((id) => program.attributes.find((one) => one.id === id)!);
  const metrics = metricsOfAsk(program, ask).map((metric) => program.metrics[metric]!);
  return leastPublic([...metrics, ...attributes].map(({ visibility }) => visibility));
}

/** By id of a criterion. One that stands in groups alone is as public as they are: it may be exempted by name. */
export type Disclosure = ReadonlyMap<string, Visibility>;

/** Of the criteria of one edition's ladder. */
export function discloseLadder(program: Program, track: string | null): Disclosure {
  return discloseAsks(
    [program],
    resolveLadders(program).filter((ladder) => ladder.track === track),
  );
}

/**
 * Of every criterion that any of these editions has, in any track: what was ever withheld stays so where it was, and what is withheld
 * now is withheld in what was decided before.
 */
export function discloseHistory(editions: readonly Program[]): Disclosure {
  return discloseAsks(editions, editions.flatMap(resolveLadders));
}

/** Of every metric that any of these editions has: what one withholds of it is withheld. */
export function discloseMetrics(editions: readonly Program[]): ReadonlyMap<string, Visibility> {
  const ids = new Set(editions.flatMap(({ metrics }) => metrics.map(({ id }) => id)));
  return new Map([...ids].map((id) => [id, leastPublic(visibilitiesOf(editions, id))]));
}

/** Of every attribute that any of these editions has, in the same way. */
export function discloseAttributes(editions: readonly Program[]): ReadonlyMap<string, Visibility> {
  const ids = new Set(editions.flatMap(({ attributes }) => attributes.map(({ id }) => id)));
  return new Map([...ids].map((id) => [id, leastPublic(attributeVisibilities(editions, id))]));
}

/** The editions that had begun by `day`, and the first when none had. */
export function editionsUpTo([first, ...later]: Editions, day: number): Editions {
  return [first, ...later.filter(({ effective }) => effective! <= day)];
}

export function leastPublic(all: readonly Visibility[]): Visibility {
  return LEAST_FIRST.find((visibility) => all.includes(visibility)) ?? 'public';
}

function visibilitiesOf(editions: readonly Program[], id: string): Visibility[] {
  return editions.flatMap((program) =>
    program.metrics.filter((metric) => metric.id === id).map((metric) => metricVisibility(program, metric)),
  );
}

function attributeVisibilities(editions: readonly Program[], id: string): Visibility[] {
  return editions.flatMap(({ attributes }) => attributes.filter((one) => one.id === id).map(({ visibility }) => visibility));
}

function discloseAsks(editions: readonly Program[], ladders: readonly ResolvedLadder[]): Disclosure {
  const disclosure = new Map<string, Visibility>();
  const add = (id: string, visibility: Visibility): void => {
    disclosure.set(id, leastPublic([visibility, disclosure.get(id) ?? 'public']));
  };
  const asks = ladders.flatMap(({ program, asks }) => asks.map((ask) => ({ program, ask })));
  for (const { program, ask } of asks) add(ask.id, visibilityOver(editions, program, ask));
  const ofTheirOwn = new Set(disclosure.keys());
  for (const { program, ask } of asks) {
    const members = ask.kind === 'group' ? ask.members.flat() : [];
    for (const { id } of members) if (!ofTheirOwn.has(id)) add(id, visibilityOver(editions, program, ask));
  }
  return disclosure;
}

/** Of an ask as one edition writes it, with what any of these editions withholds of its metrics. */
function visibilityOver(editions: readonly Program[], program: Program, ask: Ask): Visibility {
  const metrics = metricsOfAsk(program, ask).map((metric) => program.metrics[metric]!.id);
  const ofAttributes = attributesOfAsk(ask).flatMap((id) => attributeVisibilities(editions, id));
  return leastPublic([...metrics.flatMap((id) => visibilitiesOf(editions, id)), ...ofAttributes]);
}
