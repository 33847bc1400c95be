import type { Editions } from '../../engine/program/editions.ts';
import type { Program } from '../../engine/program/program.ts';
import type { PublicPartner } from '../../engine/wire.ts';
import type { DatedProgram } from '../catalog.ts';
import { publishMetrics } from './definition.ts';
import { discloseHistory, discloseLadder, editionsUpTo, type Disclosure } from './visibility.ts';

/** What one program's answers have in common, worked out once for any number of partners. */
export interface Groundwork {
  /** In force on the day; the first one, when none is yet. */
  edition: Program;
  /** By track. */
  now: ReadonlyMap<string | null, Disclosure>;
  history: Disclosure;
  metrics: PublicPartner['metrics'];
  /** With those that are the operator's alone. */
  allMetrics: PublicPartner['metrics'];
}

const known = new WeakMap<DatedProgram, Groundwork>();

export function layGroundwork(program: DatedProgram): Groundwork {
  let groundwork = known.get(program);
  if (groundwork === undefined) known.set(program, (groundwork = workOut(program)));
  return groundwork;
}

function workOut({ editions, asOf }: DatedProgram): Groundwork {
  const begun = editionsUpTo(editions, asOf);
  const edition = begun.at(-1)!;
  return {
    edition,
    now: new Map(edition.ladders.map(({ track }) => [track, discloseLadder(edition, track)])),
    history: discloseHistory(begun),
    metrics: nameMetrics(begun, edition),
    allMetrics: Object.fromEntries(begun.flatMap(({ metrics }) => metrics.map(nameMetric))),
  };
}

/** Those of the edition in force, and those of earlier ones that no edition withheld: the history may still name them. */
function nameMetrics(begun: Editions, edition: Program): PublicPartner['metrics'] {
  const shown = begun.map((one) => ({ one, metrics: publishMetrics(one) }));
  const isWithheld = (metric: string): boolean =>
    shown.some(({ one, metrics }) => one.metrics.some(({ id }) => id === metric) && !metrics.some(({ id }) => id === metric));
  const named = shown.flatMap(({ one, metrics }) => (one === edition ? metrics : metrics.filter(({ id }) => !isWithheld(id))));
  return Object.fromEntries(named.map(nameMetric));
}

function nameMetric({ id, label, unit, outOf, guide }: NamedMetric & { id: string }): [string, NamedMetric] {
  return [id, { label, unit, outOf, guide }];
}

type NamedMetric = PublicPartner['metrics'][string];
