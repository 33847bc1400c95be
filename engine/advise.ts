import { adviseCriteria } from './advise/criteria.ts';
import { adviseInvestment } from './advise/investment.ts';
import { adviseReach, type CriterionCount } from './advise/reach.ts';
import { adviseRewards } from './advise/rewards.ts';
import { addDuration } from './calendar.ts';
import type { Direction, Program } from './program.ts';

/** What is unwise in a program that has no fault: figures and codes; an edge has the words. */
export type Advice = AdviceDetail & { severity: Severity; reason: Reason; remedy: Remedy };

/** `serious`: it breaks what the program promises. `moderate`: it will not work as meant. `minor`: worth a look. */
export type Severity = 'serious' | 'moderate' | 'minor';

export type AdviceDetail =
  | { code: 'too-many-tiers'; track: string | null; tiers: number; max: number }
  | { code: 'unpublished-criteria'; track: string | null; tier: string }
  | { code: 'unpublished-threshold'; track: string | null; tier: string; metric: string }
  /** The metric, or a part of the score, is for the operator alone. */
  | { code: 'hidden-metric'; track: string | null; tier: string; metric: string }
  | { code: 'asks-no-more'; track: string | null; tier: string; below: string }
  | {
      code: 'easier-than-below';
      track: string | null;
      tier: string;
      metric: string;
      direction: Direction;
      target: number;
      below: string;
      belowTarget: number;
    }
  | { code: 'no-own-benefit'; track: string | null; tier: string }
  | { code: 'lower-boost'; track: string | null; tier: string; boost: number; below: string; belowBoost: number }
  | { code: 'boost-above-cap'; track: string | null; tier: string; boost: number; cap: number }
  /** `perPartner` 1: as much for each partner as there would be if all were treated alike. */
  | { code: 'equal-investment'; track: string | null; of: Invested; perPartner: number }
  | {
      code: 'investment-falls';
      track: string | null;
      of: Invested;
      tier: string;
      perPartner: number;
      below: string;
      belowPerPartner: number;
    }
  | { code: 'investment-sum'; of: Invested | 'partners'; sum: number }
  /** In days. */
  | { code: 'notice-too-short'; promised: number; given: number }
  | { code: 'not-announced' }
  | { code: 'no-review' }
  /** `partners`: how many are known to meet it or not. */
  | { code: 'met-by-nobody'; track: string | null; tier: string; criterion: string; partners: number }
  | { code: 'met-by-everyone'; track: string | null; tier: string; criterion: string; partners: number }
  | { code: 'unknown-for-everyone'; track: string | null; tier: string; criterion: string; partners: number };

export type Invested = 'time' | 'budget';
export type AdviceCode = AdviceDetail['code'];

export type Reason =
  | 'many-tiers-confuse'
  | 'partners-cannot-aim'
  | 'nobody-can-check'
  | 'tiers-differ-in-name-only'
  | 'the-ladder-turns-round'
  | 'no-reason-to-climb'
  | 'climbing-costs'
  | 'the-cap-cuts-it'
  | 'unequal-partners'
  | 'shares-are-of-a-whole'
  | 'the-promise-is-broken'
  | 'the-promise-cannot-be-checked'
  | 'tiers-go-stale'
  | 'it-tells-nobody-apart'
  | 'nothing-is-measured';

export type Remedy =
  | 'merge-tiers'
  | 'publish-criteria'
  | 'publish-threshold'
  | 'make-metric-visible'
  | 'ask-more'
  | 'raise-threshold'
  | 'lower-threshold'
  | 'add-benefit'
  | 'raise-boost'
  | 'raise-cap'
  | 'invest-by-value'
  | 'mend-shares'
  | 'move-effective'
  | 'state-announced'
  | 'add-review'
  | 'check-feed';

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
