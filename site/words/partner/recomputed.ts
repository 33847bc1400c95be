import type { CriterionResult } from '../../../engine/results.ts';
import type { PublicPartner, PublicStanding } from '../../../engine/wire.ts';
import type { Compared, WorkedOutAgain } from '../../../engine/wire/work-out-again.ts';
import type { Words } from '../languages.ts';
import { describeResult, tierName, type StandingContext } from '../standing.ts';

export interface RecomputedRow {
  label: string;
  own: string;
  published: string;
  isSame: boolean;
}

export interface RecomputedWords {
  tone: 'same' | 'differs' | 'open';
  headline: string;
  sentences: string[];
  rows: RecomputedRow[];
}

/** What working a standing out again came to. `rows`: how many measurements were read. */
export function describeRecomputed(
  { published, held, ownTier, keeps, criteria, hidden }: WorkedOutAgain,
  partner: PublicPartner,
  rows: number,
  words: Words,
): RecomputedWords {
  // Only what is named in the answer itself is said here: the program's own words are not needed.
  const context: StandingContext = { partner, standing: published, words };
  const compared = [...new Map([...keeps, ...criteria].map((one) => [one.published.id, one])).values()];
  const differing = compared.filter(({ isSame }) => !isSame).length;
  const tone = differing > 0 ? 'differs' : held;
  const { recomputed } = words;
  return {
    tone,
    headline: recomputed.outcome[tone](describeOutcome(published, context)),
    sentences: [
      recomputed.read(rows, published.asOf),
      ...(compared.length > 0 ? [recomputed.checked(compared.length - differing, compared.length)] : []),
      describeHeld(held, ownTier, context),
      ...describeHidden(hidden, published.withheld, context),
    ],
    rows: compared.map((one) => describeCompared(one, context)),
  };
}

/** `Sapling, 4 of 7 on the way to Evergreen`. */
function describeOutcome({ held, tally, next }: PublicStanding, context: StandingContext): string {
  const { recomputed } = context.words;
  const tier = tierName(held, context) || recomputed.noTier;
  return recomputed.way(tier, tally.met, tally.of, next !== null && tally.of > 0 ? tierName(next, context) : null);
}

function describeHeld(held: WorkedOutAgain['held'], ownTier: string | null, context: StandingContext): string {
  const { standing, words } = context;
  const { held: said, noTier } = words.recomputed;
  const published = tierName(standing.held, context) || noTier;
  if (held === 'same') return said.same(published, standing.since);
  return held === 'differs' ? said.differs(tierName(ownTier, context) || noTier, published) : said.open(published);
}

function describeHidden(hidden: WorkedOutAgain['hidden'], withheld: number, context: StandingContext): string[] {
  const { recomputed } = context.words;
  if (hidden.length === 0) return withheld > 0 ? [recomputed.withheld(withheld)] : [];
  return [
    recomputed.hidden(hidden.map(({ metrics }) => metrics.map((metric) => context.partner.metrics[metric]?.label ?? metric))),
  ];
}

function describeCompared({ published, own, isSame }: Compared, context: StandingContext): RecomputedRow {
  return {
    label: describeResult(published, context).label,
    own: own ? describeFigure(own, context) : '–',
    published: describeFigure(published, context),
    isSame,
  };
}

function describeFigure(result: CriterionResult, context: StandingContext): string {
  const { words } = context;
  const { value, members } = describeResult(result, context);
  const met = members.filter((all) => all.every(({ status }) => status === 'met')).length;
  const figure = members.length > 0 ? words.recomputed.met(met) : value;
  return [figure, words.standing.status[result.status].toLowerCase()].filter(Boolean).join(', ');
}
