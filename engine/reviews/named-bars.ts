import type { CheckedDay } from './checked-days.ts';
import { judgeAsk } from '../evaluation/criterion.ts';
import type { Ask } from '../program/ladder.ts';
import { readMetrics } from '../measures/reading.ts';
import type { OpenWarning, ReplayState } from './replay-state.ts';
import type { CriterionResult } from '../results.ts';
import { isFailed, isPassed } from '../evaluation/status.ts';

/**
 * The bars that the open warning names, as they stand on the day. Those that the edition in force does not ask of the tier any more are
 * not among them, and an edition without reviews asks nothing to stay. Nobody is demoted for a thing they were not warned of, so a bar
 * named under an earlier edition fails only when it fails as it is written now and as it was written then.
 */
export function judgeNamedBars(checked: CheckedDay, state: ReplayState): CriterionResult[] {
  const { term, ladder, readings, exempt } = checked;
  const { failing, given } = state.warning!;
  if (!term.program.review) return [];
  const keeps = ladder.tiers.find(({ id }) => id === state.held)!.keeps.filter(({ id }) => failing.includes(id));
  const bars = keeps.map((ask) => ({ ask, result: judgeAsk(ask, readings, exempt) }));
  if (given.edition === term.program.effective) return bars.map(({ result }) => result);
  const givenBars = judgeGivenBars(checked, given);
  return bars.flatMap(({ ask, result }) => {
    const then = givenBars.find((bar) => bar.ask.id === given.failing[failing.indexOf(ask.id)] && isSameKind(bar.ask, ask));
    return then ? [easier(result, { ...then.result, id: ask.id })] : [];
  });
}

/** The same warning, with the bars of renamed tiers under their new ids. */
export function renameBars(warning: OpenWarning, heirs: ReadonlyMap<string, string>): OpenWarning {
  const rename = (id: string): string => {
    const slash = id.indexOf('/');
    const tier = id.slice(0, slash);
    return (heirs.get(tier) ?? tier) + id.slice(slash);
  };
  return { ...warning, failing: warning.failing.map(rename) };
}

/** Read by the rules of the edition under which the warning was given. */
function judgeGivenBars(
  { terms, subject, day, exempt }: CheckedDay,
  given: OpenWarning['given'],
): { ask: Ask; result: CriterionResult }[] {
  const term = terms.find(({ program }) => program.effective === given.edition);
  const tier = term?.ladder?.tiers.find(({ id }) => id === given.tier);
  if (!term || !tier) return [];
  const readings = readMetrics(term.program, subject.series, day);
  const asks = tier.keeps.filter(({ id }) => given.failing.includes(id));
  return asks.map((ask) => ({ ask, result: judgeAsk(ask, readings, exempt) }));
}

/** "At least" is not the same thing as "at most", though both have the id of their metric. */
function isSameKind(a: Ask, b: Ask): boolean {
  return a.kind === 'bar' ? b.kind === 'bar' && a.direction === b.direction : b.kind === 'group';
}

function easier(now: CriterionResult, then: CriterionResult): CriterionResult {
  if (isPassed(now.status)) return now;
  return isPassed(then.status) || (then.status === 'unknown' && isFailed(now.status)) ? then : now;
}
