import type { Direction } from '../../program/program.ts';

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
