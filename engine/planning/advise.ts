import { adviseCriteria } from './advise/criteria.ts';
import { adviseInvestment } from './advise/investment.ts';
import { adviseReach, type CriterionCount } from './advise/reach.ts';
import { adviseRewards } from './advise/rewards.ts';
import type { Advice, AdviceCode, AdviceDetail, Reason, Remedy, Severity } from './advise/advice.ts';
import { addDuration } from '../primitives/calendar.ts';
import type { Program } from '../program/program.ts';

const MAX_TIERS = 4;

const JUDGEMENTS: Record<AdviceCode, [Severity, Reason, Remedy]> = {
  'too-many-tiers': ['moderate', 'many-tiers-confuse', 'merge-tiers'],
  'unpublished-criteria': ['serious', 'partners-cannot-aim', 'publish-criteria'],
  'unpublished-threshold': ['serious', 'partners-cannot-aim', 'publish-threshold'],
  'hidden-metric': ['serious', 'nobody-can-check', 'make-metric-visible'],
  'asks-no-more': ['moderate', 'tiers-differ-in-name-only', 'ask-more'],
  'easier-than-below': ['moderate', 'the-ladder-turns-round', 'raise-threshold'],
  'no-own-benefit': ['moderate', 'no-reason-to-climb', 'add-benefit'],
  'lower-boost': ['moderate', 'climbing-costs', 'raise-boost'],
  'boost-above-cap': ['minor', 'the-cap-cuts-it', 'raise-cap'],
  'equal-investment': ['moderate', 'unequal-partners', 'invest-by-value'],
  'investment-falls': ['moderate', 'unequal-partners', 'invest-by-value'],
  'investment-sum': ['minor', 'shares-are-of-a-whole', 'mend-shares'],
  'notice-too-short': ['serious', 'the-promise-is-broken', 'move-effective'],
  'not-announced': ['minor', 'the-promise-cannot-be-checked', 'state-announced'],
  'no-review': ['moderate', 'tiers-go-stale', 'add-review'],
  'met-by-nobody': ['minor', 'it-tells-nobody-apart', 'lower-threshold'],
  'met-by-everyone': ['minor', 'it-tells-nobody-apart', 'raise-threshold'],
  'unknown-for-everyone': ['moderate', 'nothing-is-measured', 'check-feed'],
};

/**
 * What is unwise in one edition of a program, in order of the program. `counts` (from `countCriteria`, of every ladder or of some)
 * adds what only the partners show: thresholds that nobody or everybody meets.
 */
export function adviseProgram(program: Program, counts: readonly CriterionCount[] = []): Advice[] {
  const details: AdviceDetail[] = [
    ...adviseNotice(program),
    ...program.ladders.flatMap((ladder): AdviceDetail[] => [
      ...(ladder.tiers.length > MAX_TIERS
        ? [{ code: 'too-many-tiers' as const, track: ladder.track, tiers: ladder.tiers.length, max: MAX_TIERS }]
        : []),
      ...adviseCriteria(program, ladder),
      ...adviseRewards(ladder, program.ranking.cap),
    ]),
    ...adviseInvestment(program.ladders),
    ...adviseReview(program),
    ...adviseReach(counts),
  ];
  return details.map((detail) => {
    const [severity, reason, remedy] = JUDGEMENTS[detail.code];
    return { ...detail, severity, reason, remedy };
  });
}

function adviseNotice({ announced, effective, notice }: Program): AdviceDetail[] {
  if (!notice || effective === null) return [];
  if (announced === null) return [{ code: 'not-announced' }];
  const promised = addDuration(announced, notice) - announced;
  const given = effective - announced;
  return given < promised ? [{ code: 'notice-too-short', promised, given }] : [];
}

function adviseReview({ review, ladders }: Program): AdviceDetail[] {
  const canBeLost = ladders.some(({ tiers }) => tiers.some(({ requires }) => requires.length > 0));
  return review === null && canBeLost ? [{ code: 'no-review' }] : [];
}
