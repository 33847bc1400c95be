import { criteriaRows, type CriteriaCell } from '../../engine/wire/criteria-rows.ts';
import type { PublicCriterion, PublicLadder, PublicMetric, PublicProgram, PublicTier } from '../../engine/wire.ts';
import { describeBenefits, describeInvestment, type GiftSpeech } from './benefits.ts';
import {
  describeCriterion,
  describeMeasure,
  describeWindow,
  measuresOf,
  type CriteriaSpeech,
  type CriterionWords,
  type Measures,
} from './criteria.ts';

/** A row of what a ladder needs: its name, how it is measured, and a cell a tier. */
export interface NeedRow {
  key: string;
  label: string;
  /** How it is measured, at a glance; null for a group. */
  window: string | null;
  /** Why a tier needs it, with the tiers that say so. */
  why: { tier: string; text: string }[];
  /** What is measured; of a group, its members'. */
  metrics: { metric: PublicMetric; how: string[] }[];
  cells: NeedCell[];
}

export interface NeedCell {
  change: CriteriaCell['change'];
  words: CriterionWords | null;
  open: string | null;
}

export interface TierColumn {
  tier: PublicTier;
  /** 0 to 4: how strongly it is toned. */
  grade: number;
  gives: ReturnType<typeof describeBenefits>;
  investment: ReturnType<typeof describeInvestment>;
}

const GIFTS = ['benefits', 'listing', 'support', 'funds', 'meetings', 'investment'] as const;

/** What tiers give, a kind a row. */
export interface GiftRow {
  kind: (typeof GIFTS)[number];
  label: string;
}

/** Only what one of these tiers gives. */
export function listGifts(columns: readonly TierColumn[], { gifts }: GiftSpeech): GiftRow[] {
  const given = GIFTS.filter((kind) => columns.some((column) => hasGift(column, kind)));
  return given.map((kind) => ({ kind, label: gifts[kind] }));
}

export function hasGift({ gives, investment }: TierColumn, kind: GiftRow['kind']): boolean {
  return kind === 'investment' ? investment !== null : gives[kind].length > 0;
}

export function describeNeedRows({ tiers }: PublicLadder, program: PublicProgram, speech: CriteriaSpeech): NeedRow[] {
  const measures = measuresOf(program);
  const describe = (criterion: PublicCriterion) => describeCriterion(criterion, measures, program.currency, speech);
  return criteriaRows(tiers).map(({ key, cells }) => {
    const stated = cells.flatMap(({ change, criterion }, index) =>
      criterion && change !== 'same' ? [{ criterion, tier: tiers[index]!.name }] : [],
    );
    const first = stated[0]!.criterion;
    const metrics = metricsOf(first, measures);
    return {
      key,
      label: describe(first).label,
      window: first.metric !== null && metrics[0] ? describeWindow(metrics[0], measures, speech) : null,
      why: stated.flatMap(({ criterion: { why }, tier }) => (why ? [{ tier, text: why }] : [])),
      metrics: metrics.map((metric) => ({ metric, how: describeMeasure(metric, measures, speech) })),
      cells: cells.map(({ change, criterion }) => ({
        change,
        words: criterion && describe(criterion),
        open: change === 'same' ? null : (criterion?.open ?? null),
      })),
    };
  });
}

export function describeColumns({ tiers }: PublicLadder, program: PublicProgram, speech: GiftSpeech): TierColumn[] {
  return tiers.map((tier, index) => ({
    tier,
    grade: tiers.length > 1 ? Math.round((index / (tiers.length - 1)) * 4) : 4,
    gives: describeBenefits(tier, program.currency, speech),
    investment: describeInvestment(tier, speech),
  }));
}

function metricsOf({ metric, members = [] }: PublicCriterion, measures: Measures): PublicMetric[] {
  const ids = metric === null ? members.flat().map((member) => member.metric) : [metric];
  return [...new Set(ids)].flatMap((id) => (id !== null && measures.has(id) ? [measures.get(id)!] : []));
}
