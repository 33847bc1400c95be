import type { PublicCriterion, PublicProgram, PublicTier } from '../../../engine/wire.ts';
import { capitalize, counted, duration, factor, list, period } from '../values.ts';

export interface ComparedFact {
  label: string;
  /** One a program, in their order; null: the program does not say. */
  cells: (string | null)[];
}

/** What programs have in common to be compared by, a row each; a row of which no program says anything is left out. */
export function compareFacts(programs: readonly PublicProgram[]): ComparedFact[] {
  const rows: [string, (program: PublicProgram) => string | null][] = [
    ['Tiers, lowest first', describeTiers],
    ['The lowest tier needs', (program) => describeNeeds(program, (tiers) => tiers[0])],
    ['The highest tier needs', (program) => describeNeeds(program, (tiers) => tiers.at(-1))],
    ['Money among it', describeMoney],
    ['Not published', describeUnpublished],
    [
      'A partner rises',
      ({ review }) => review && (review.promote === 'immediately' ? 'on the day it qualifies' : 'on review days'),
    ],
    ['Tiers are reviewed', ({ review }) => review && `every ${period(review.every)}`],
    ['Warned before a tier is lost', ({ review }) => review && `${duration(review.warning)} ahead`],
    ['Changes are announced', ({ notice }) => notice && `${duration(notice)} ahead`],
    ['Boost in listings', ({ ranking }) => describeBoost(ranking)],
  ];
  return rows
    .map(([label, describe]) => ({ label, cells: programs.map(describe) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

function describeTiers({ ladders }: PublicProgram): string {
  return ladders
    .map(({ name, track, tiers }) => {
      const names = list(tiers.map((tier) => tier.name));
      return track === null ? names : `${name ?? track}: ${names}`;
    })
    .join('. ');
}

function describeNeeds({ ladders }: PublicProgram, choose: (tiers: PublicTier[]) => PublicTier | undefined): string {
  const needs = ladders.map(({ name, track, tiers }) => {
    const tier = choose(tiers);
    const things = !tier?.published
      ? 'not published'
      : tier.criteria.length === 0
        ? 'nothing'
        : counted(tier.criteria.length, 'thing');
    return track === null ? things : `${name ?? track}: ${things}`;
  });
  return capitalize(needs.join(', '));
}

function describeMoney({ ladders, metrics }: PublicProgram): string {
  const asked = new Set(ladders.flatMap(({ tiers }) => tiers.flatMap(({ criteria }) => criteria.flatMap(metricsOf))));
  const money = metrics.filter(({ id, unit }) => unit === 'money' && asked.has(id)).map(({ label }) => label);
  return money.length > 0 ? list(money) : 'No';
}

function describeUnpublished({ ladders }: PublicProgram): string {
  const tiers = ladders.flatMap((ladder) => ladder.tiers);
  const hidden = ladders.flatMap((ladder) => {
    const names = ladder.tiers.filter(({ published }) => !published).map(({ name }) => name);
    if (names.length === 0 || ladder.track === null) return names;
    return `${ladder.name ?? ladder.track} ${list(names)}`;
  });
  const open = tiers.flatMap((tier) =>
    tier.criteria.filter(({ tier: of, metric, target }) => of === tier.id && metric !== null && target === null),
  );
  const parts = [
    ...(hidden.length > 0 ? [`criteria of ${list(hidden)}`] : []),
    ...(open.length > 0 ? [counted(open.length, 'threshold')] : []),
  ];
  return parts.length > 0 ? capitalize(list(parts)) : 'Nothing';
}

function describeBoost({ tiers }: PublicProgram['ranking']): string {
  const most = Math.max(1, ...tiers.map(({ boost }) => boost));
  return most > 1 ? `up to ${factor(most)}` : 'None stated';
}

function metricsOf({ metric, members }: PublicCriterion): string[] {
  return metric === null ? (members ?? []).flat().flatMap(metricsOf) : [metric];
}
