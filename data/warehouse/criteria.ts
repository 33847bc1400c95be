import type { Ask, AskedBar, AskedGroup, ResolvedLadder } from '../../engine/program/ladder.ts';
import type { Program } from '../../engine/program/program.ts';
import {
  askedOf,
  attributeColumn,
  conditionOf,
  highestOf,
  lapsedOf,
  lowestOf,
  memberBarOf,
  memberOf,
  statusOf,
  valueOf,
} from './columns.ts';
import { writeDecimal } from './decimals.ts';
import { writeCase, type Step } from './step.ts';
import { quoteText } from './tables.ts';

const PASSED = "('met', 'exempt', 'not-applicable')";

/** Steps from what is known to the status of every criterion: bars, members of groups, groups, and of whom something is asked. */
export function judgeCriteria({ program, asks }: ResolvedLadder, hasExemptions: boolean): Omit<Step, 'from'>[] {
  const exempt = (ask: Ask): string[] =>
    hasExemptions ? [`WHEN partner IN (SELECT partner FROM exempt WHERE criterion = ${quoteText(ask.id)}) THEN 'exempt'`] : [];
  const groups = asks.filter((ask) => ask.kind === 'group');
  const bars = asks.flatMap((ask) => [
    ...barsOf(ask).map(({ bar, column }) => `${judgeBar(program, bar, exempt(bar))} AS ${column}`),
    // Nobody is exempt from a condition.
    ...(ask.when ?? []).map((condition) => `${judgeBar(program, condition, [])} AS ${conditionOf(ask, condition)}`),
  ]);
  const members = groups.flatMap((group) =>
    group.members.map((member, i) => `${judgeMember(group, i, member)} AS ${memberOf(group, i)}`),
  );
  const counted = groups.map((group) => `${judgeGroup(group, exempt(group))} AS ${askedOf(group)}`);
  const conditional = asks.flatMap((ask) => (ask.when ? [`${applyCondition(ask, ask.when)} AS ${statusOf(ask)}`] : []));
  const steps = [
    { name: 'bars', about: 'Every threshold by itself.', columns: bars },
    { name: 'members', about: 'Members of groups: as good as the worst of their thresholds.', columns: members },
    { name: 'grouped', about: 'Groups: by how many of their members are met, or may be.', columns: counted },
    { name: 'conditional', about: 'What is asked of some partners only.', columns: conditional },
  ];
  return steps.flatMap(({ name, about, columns }) => (columns.length > 0 ? [{ name, about, select: ['*', ...columns] }] : []));
}

/** The highest tier of which everything is passed; NULL: none. */
export function earnedTier({ tiers }: ResolvedLadder): string {
  const branches: string[] = [];
  for (const { id, tier, asks } of tiers.toReversed()) {
    if (!tier.published) continue;
    const passed = asks.map((ask) => `${statusOf(ask)} IN ${PASSED}`);
    branches.push(passed.length > 0 ? `WHEN ${passed.join('\n  AND ')}\n  THEN ${quoteText(id)}` : `ELSE ${quoteText(id)}`);
    if (passed.length === 0) break;
  }
  if (branches.length === 0) return 'CAST(NULL AS text)';
  return branches[0]!.startsWith('ELSE')
    ? branches[0]!.slice('ELSE '.length)
    : `CASE\n  ${branches.join('\n').replaceAll('\n', '\n  ')}\nEND`;
}

function barsOf(ask: Ask): { bar: AskedBar; column: string }[] {
  if (ask.kind === 'bar') return [{ bar: ask, column: askedOf(ask) }];
  return ask.members.flatMap((member, i) => member.map((bar) => ({ bar, column: memberBarOf(ask, i, bar) })));
}

function judgeBar(program: Program, bar: AskedBar, exempt: readonly string[]): string {
  if (bar.among) return judgeAttribute(program, bar.metricId, bar.among);
  const { metric, target, isAtMost } = bar;
  const { id, score, validFor } = program.metrics[metric]!;
  // It is not published.
  if (target === null) return exempt.length > 0 ? writeCase([...exempt, "ELSE 'unknown'"]) : "'unknown'";
  if (score) return writeCase([...exempt, ...judgeScore(bar, id, target), "ELSE 'unknown'"]);
  const value = valueOf(id);
  return writeCase([
    ...exempt,
    ...(validFor ? [`WHEN ${lapsedOf(id)} THEN 'lapsed'`] : []),
    `WHEN ${value} IS NULL THEN 'unknown'`,
    `WHEN ${value} ${isAtMost ? '<=' : '>='} ${writeDecimal(target)} THEN 'met'`,
    "ELSE 'unmet'",
  ]);
}

/** A word that this edition does not have tells it nothing. */
function judgeAttribute({ attributes }: Program, id: string, among: readonly string[]): string {
  const words = attributes.find((one) => one.id === id)!.values.map((value) => value.id);
  const isOneOf = (values: readonly string[]): string => `${attributeColumn(id)} IN (${values.map(quoteText).join(', ')})`;
  return writeCase([`WHEN ${isOneOf(among)} THEN 'met'`, `WHEN ${isOneOf(words)} THEN 'unmet'`, "ELSE 'unknown'"]);
}

/** A score lies between the lowest and the highest that it can be; where it has no bound, a comparison is neither true nor false. */
function judgeScore({ isAtMost, parts }: AskedBar, score: string, target: number): string[] {
  const bar = writeDecimal(target);
  const floors = (parts ?? []).map(({ score: [part], above }) => ({ part: part.metric, above: writeDecimal(above) }));
  const met = [
    isAtMost ? `${highestOf(score)} <= ${bar}` : `${lowestOf(score)} >= ${bar}`,
    ...floors.map(({ part, above }) => `${lowestOf(score, part)} > ${above}`),
  ];
  const unmet = [
    isAtMost ? `${lowestOf(score)} > ${bar}` : `${highestOf(score)} < ${bar}`,
    ...floors.map(({ part, above }) => `${highestOf(score, part)} <= ${above}`),
  ];
  return [`WHEN ${met.join(' AND ')} THEN 'met'`, `WHEN ${unmet.join(' OR ')} THEN 'unmet'`];
}

function judgeMember(group: AskedGroup, index: number, bars: readonly AskedBar[]): string {
  const all = bars.map((bar) => memberBarOf(group, index, bar));
  return writeCase([`WHEN ${anyFails(all)} THEN 'unmet'`, `WHEN ${isAmong('unknown', all)} THEN 'unknown'`, "ELSE 'met'"]);
}

function judgeGroup(group: AskedGroup, exempt: readonly string[]): string {
  const count = (condition: string): string =>
    group.members.map((_, i) => `CAST(${memberOf(group, i)} ${condition} AS integer)`).join(' + ');
  return writeCase([
    ...exempt,
    `WHEN ${count("= 'met'")} >= ${group.needs} THEN 'met'`,
    `WHEN ${count("<> 'unmet'")} < ${group.needs} THEN 'unmet'`,
    "ELSE 'unknown'",
  ]);
}

/** Where it is not known whether it is asked, what would pass it passes. */
function applyCondition(ask: Ask, conditions: readonly AskedBar[]): string {
  const all = conditions.map((condition) => conditionOf(ask, condition));
  const status = askedOf(ask);
  return writeCase([
    `WHEN ${anyFails(all)} THEN 'not-applicable'`,
    `WHEN ${isAmong('unknown', all)} AND ${status} IN ('unmet', 'lapsed') THEN 'unknown'`,
    `ELSE ${status}`,
  ]);
}

/** What has lapsed fails as what is unmet does. */
function anyFails(statuses: readonly string[]): string {
  return `${isAmong('unmet', statuses)} OR ${isAmong('lapsed', statuses)}`;
}

function isAmong(status: string, columns: readonly string[]): string {
  return columns.length === 1 ? `${columns[0]} = '${status}'` : `'${status}' IN (${columns.join(', ')})`;
}
