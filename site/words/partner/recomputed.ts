import type { CriterionResult } from '../../../engine/results.ts';
import type { PublicPartner, PublicProgram, PublicStanding } from '../../../engine/wire.ts';
import type { Compared, WorkedOutAgain } from '../../../engine/wire/work-out-again.ts';
import { describeResult, STATUS_WORDS, tierName, type StandingContext } from '../standing.ts';
import { counted, day, list } from '../values.ts';

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
): RecomputedWords {
  // Only what is named in the answer itself is said here: the program's own words are not needed.
  const context: StandingContext = { program: null as unknown as PublicProgram, partner, standing: published };
  const compared = [...new Map([...keeps, ...criteria].map((one) => [one.published.id, one])).values()];
  const differing = compared.filter(({ isSame }) => !isSame).length;
  const tone = differing > 0 ? 'differs' : held;
  const checked = compared.length - differing;
  return {
    tone,
    headline: describeOutcome(tone, published, context),
    sentences: [
      `${counted(rows, 'measurement')} and every review day until ${day(published.asOf)} were gone through.`.replace(
        /^./,
        (letter) => letter.toUpperCase(),
      ),
      ...(compared.length > 0 ? [`${checked} of ${compared.length} criteria come to the same as published.`] : []),
      ...describeHeld(held, ownTier, context),
      ...describeHidden(hidden, published.withheld, context),
    ],
    rows: compared.map((one) => describeCompared(one, context)),
  };
}

/** `Same result: Sapling, 4 of 7 on the way to Evergreen.` */
function describeOutcome(tone: RecomputedWords['tone'], published: PublicStanding, context: StandingContext): string {
  const { tally, next } = published;
  const way = next !== null && tally.of > 0 ? `, ${tally.met} of ${tally.of} on the way to ${tierName(next, context)}` : '';
  const result = `${tierName(published.held, context) || 'no tier'}${way}`;
  if (tone === 'same') return `Same result: ${result}.`;
  return tone === 'differs' ? 'Not the same result as published.' : `Same result as far as it can be checked: ${result}.`;
}

function describeHeld(held: WorkedOutAgain['held'], ownTier: string | null, context: StandingContext): string[] {
  const { standing } = context;
  const own = tierName(ownTier, context) || 'no tier';
  const published = tierName(standing.held, context) || 'no tier';
  if (held === 'same') return [`The tier too: ${published}${standing.since ? `, held since ${day(standing.since)}` : ''}.`];
  if (held === 'differs') return [`By these measurements it holds ${own}; published is ${published}.`];
  return [
    `That it holds ${published} rests on what is not public, or was another partner’s before, so it cannot be checked here.`,
  ];
}

function describeHidden(hidden: WorkedOutAgain['hidden'], withheld: number, context: StandingContext): string[] {
  if (hidden.length === 0)
    return withheld > 0 ? [`${counted(withheld, 'criterion', 'criteria')} cannot be checked: not public.`] : [];
  return [
    `Cannot be checked, as what it rests on is not public: ${list(hidden.map(({ metrics }) => metrics.map((metric) => context.partner.metrics[metric]?.label ?? metric).join(' or ')))}.`,
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
  const { value, members } = describeResult(result, context);
  const figure =
    members.length > 0 ? `${members.filter((all) => all.every(({ status }) => status === 'met')).length} met` : value;
  return [figure, STATUS_WORDS[result.status].toLowerCase()].filter(Boolean).join(', ');
}
