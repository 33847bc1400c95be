import type { IsoDay } from '../../../../engine/primitives/calendar.ts';
import { capitalize, count, counted, day, list, NUMBERS, percent } from '../../values.ts';

const partners = (many: number): string => counted(many, 'partner');
const times = (many: number): string => (many === 1 ? 'once' : many === 2 ? 'twice' : `${NUMBERS[many] ?? count(many)} times`);
const moves = (up: number, down: number, since: IsoDay): string =>
  up + down === 0
    ? `Since ${day(since)}, nobody moved between tiers`
    : `Since ${day(since)}, partners rose ${times(up)} and went down ${times(down)}`;
const whole = (share: number): string => percent(Math.round(share * 100) / 100);

/** How a program is doing: the page for whoever runs it and their board. */
export const healthPage = {
  title: (program: string) => `How ${program} is doing`,
  description: (program: string) =>
    `Whether ${program} is in good shape, what needs a decision, who moved, what each tier brings, and where partners fall short.`,
  heading: 'How it is doing',
  lead: (many: number, asOf: IsoDay, isOperator: boolean) =>
    `${capitalize(partners(many))} on ${day(asOf)}, from ${isOperator ? 'all that is known' : 'what everyone may see'} of them.`,
  aSample: (one: number) =>
    `Who holds what, who is warned and who is silent is counted. All else is worked out from one partner in ${one}, spread over all of them, so it is about right.`,
  contents: 'On this page',
  table: 'The same as a table',
  tier: 'Tier',
  partners: 'Partners',
  /** A share as it is told. */
  share: whole,
  /** `Heartwood`, or where there are tracks `Heartwood (Apps)`. */
  tierOf: (tier: string, track: string | null) => (track === null ? tier : `${tier} (${track})`),
  length: (days: number, months: number) => (months < 2 ? counted(Math.round(days), 'day') : counted(months, 'month')),
  verdict: {
    heads: { good: 'In good shape.', mixed: 'In fair shape.', poor: 'In poor shape.', none: 'Too early to tell.' },
    safe: (safe: number, losable: number) =>
      `${count(safe)} of the ${count(losable)} who have a tier to lose keep it on today’s figures.`,
    nothing: 'No partner holds a tier that can be lost.',
    moves: (up: number, down: number, since: IsoDay) => `${moves(up, down, since)}.`,
    rule: 'How this is judged',
    ruleText: (good: number, poor: number) =>
      `In good shape: at least ${whole(good)} of those who have a tier to lose keep it on today’s figures, and in the last year no more went down than rose. In poor shape: fewer than ${whole(poor)} keep it. In fair shape: all between. A tier that needs nothing cannot be lost. Who is warned, at risk or without new data is not counted as keeping it. A partner in several tracks counts once in each.`,
  },
  decide: {
    heading: 'What needs a decision',
    nothing: 'Nothing today. Nobody is warned, at risk or without new data, and no tier is far from its plan.',
    warned: (many: number) =>
      `${capitalize(partners(many))} ${many === 1 ? 'is' : 'are'} warned, and will lose the tier at the deadline unless the figures recover.`,
    'at-risk': (many: number) => `${capitalize(partners(many))} ${many === 1 ? 'is' : 'are'} likely to be warned before long.`,
    silent: (many: number) => `${capitalize(partners(many))} sent no new data, so the last review was postponed.`,
    time: (tier: string, share: number, plan: number) =>
      `${tier} got ${whole(share)} of the team’s time; the plan is ${whole(plan)}.`,
    budget: (tier: string, share: number, plan: number) =>
      `${tier} got ${whole(share)} of the budget; the plan is ${whole(plan)}.`,
    criterion: (tier: string, what: string, short: number, of: number) =>
      `${count(short)} of the ${count(of)} partners on ${tier} fall short of “${what}”.`,
    plan: (tier: string, share: number, plan: number) =>
      `${tier} has ${whole(share)} of the partners; the plan is ${whole(plan)}.`,
    who: 'Who they are',
    withKey: 'Who they are, with a key',
    where: 'Where that is',
    seePlan: 'All tiers',
  },
  plan: {
    label: 'Tiers against the plan',
    none: 'The program does not say which share of its partners it wants on each tier.',
    near: 'Every tier is near its plan.',
    off: (tier: string, share: number, plan: number) =>
      `${tier} is furthest from its plan: ${whole(share)} of the partners, planned ${whole(plan)}.`,
    kinds: { partners: 'Partners', time: 'The team’s time', budget: 'The budget' },
    caption: (kind: string) => `${kind}: shares by tier, and the plan`,
    key: 'A bar is what is. A line across it is the plan.',
    today: 'Today',
    planned: 'Planned',
    spent: (share: number | null, plan: number | null) =>
      share === null
        ? plan === null
          ? 'nothing said'
          : `planned ${whole(plan)}`
        : plan === null
          ? whole(share)
          : `${whole(share)}, planned ${whole(plan)}`,
    nothingSpent: 'Nothing is stored of where time and budget went; gradus import --spending takes it.',
  },
  value: {
    label: (track: string | null) =>
      track === null ? 'What each tier brings and gets' : `${track}: what each tier brings and gets`,
    none: 'The figures that everyone may see do not say what a partner brings: no money is among them that a tier needs or watches, and no count that every tier watches.',
    noneAtAll:
      'The program does not say what a partner brings: no tier needs or watches an amount of money, and no count is watched on every tier.',
    few: (metric: string) => `“${metric}” is known of too few partners for a curve.`,
    finding: (tier: string, share: number, value: number, metric: string) =>
      `${tier} is ${whole(share)} of the partners and brings ${whole(value)} of “${metric}”.`,
    gets: (time: number, track: string | null) =>
      `It is to get ${whole(time)} of the team’s time${track === null ? '' : ` for ${track}`}.`,
    got: (time: number, track: string | null) =>
      `It got ${whole(time)} of the team’s time${track === null ? '' : ` for ${track}`}.`,
    best: (shares: readonly { partners: number; value: number }[], metric: string) =>
      `Of “${metric}”, ${list(shares.map(({ partners: best, value }) => `the best ${whole(best)} of partners bring ${whole(value)}`))}.`,
    known: (known: number, of: number) => `It is known of ${count(known)} of ${count(of)} partners, and these alone are counted.`,
    across: 'partners, the best first',
    equal: 'if all brought the same',
    marks: {
      partners: 'share of partners',
      value: (metric: string) => `share of “${metric}”`,
      time: (isSpent: boolean) => `share of the team’s time${isSpent ? '' : ', planned'}`,
      budget: (isSpent: boolean) => `share of the budget${isSpent ? '' : ', planned'}`,
    },
    ofTrack: (track: string) => `All shares are of ${track} alone: its partners, its time, its budget.`,
    caption: (metric: string) => `“${metric}” by tier, and what the tiers get`,
    columns: { value: 'Brings', typical: 'A partner, in the middle', time: 'Time', budget: 'Budget', boost: 'Boost' },
  },
  moves: {
    label: (track: string | null) => (track === null ? 'Who moved' : `${track}: who moved`),
    finding: (up: number, down: number, since: IsoDay) => `${moves(up, down, since)}, as seen from quarter to quarter.`,
    key: 'Each column is a day, as high as there are partners. Bands that climb are who rose, bands that drop who went down. The figures below count both.',
    caption: 'Who moved, quarter by quarter',
    columns: { until: 'Until', up: 'Rose', down: 'Went down', came: 'Came', left: 'Left' },
  },
  time: {
    label: 'Time on a tier',
    finding: (tier: string, length: string) => `Half of the partners on ${tier} have held it for more than ${length}.`,
    key: 'A bar holds the middle half of the partners; the line across it is the middle one.',
    caption: 'How long tiers have been held',
    range: (low: string, high: string) => `half: ${low} to ${high}`,
    columns: { low: 'A quarter less than', middle: 'Half more than', high: 'A quarter more than' },
  },
  trouble: {
    label: 'Who may lose a tier',
    finding: (trouble: number, losable: number, tier: string) =>
      `${count(trouble)} of ${count(losable)} may lose the tier that they hold, most of them on ${tier}.`,
    none: 'Nobody is warned, at risk or without new data.',
    states: { warned: 'warned', 'at-risk': 'at risk', silent: 'no new data', good: 'keep it' },
    caption: 'How partners stand on each tier that can be lost',
    findWarned: 'Who is warned',
    findSilent: 'Who sent no new data',
    names: 'By name',
    pending: (many: number) =>
      `${capitalize(counted(many, 'partner'))} are still being looked at, so more may be at risk. Send the key again in a little while.`,
    columns: { partner: 'Partner', state: 'Is', why: 'Because of', day: 'Due', falls: 'Then' },
    due: { warned: (on: IsoDay) => `deadline ${day(on, 'short')}`, 'at-risk': (on: IsoDay) => `review ${day(on, 'short')}` },
    oneOfSeveral: 'one of several',
    rest: (many: number) => `And ${count(many)} more.`,
  },
  needs: {
    key: {
      text: 'In the pictures of what tiers need, a square is a partner; where there are many, a bar is all of them.',
      met: 'has it',
      short: 'falls short',
      unknown: 'not known',
      exempt: 'does not count for now',
    },
    nobody: 'Held by nobody today.',
    states: (parts: string[], holders: number) =>
      `${capitalize(partners(holders))}${parts.length > 0 ? `: ${list(parts)}` : ', none of them in trouble'}.`,
    state: (many: number, state: string) => `${count(many)} ${state}`,
    most: (what: string, short: number, of: number) =>
      `What they fall short of most is “${what}”: ${count(short)} of ${count(of)}.`,
    all: 'Everyone has all that is needed to stay, as far as it is known.',
    open: 'It needs nothing, so nobody can lose it.',
    what: 'What it needs',
    who: 'Who holds it',
    caption: (tier: string) => `What ${tier} needs to stay, and how many of its partners have it`,
    columns: { need: 'Needed', picture: 'Picture', partners: 'Partners' },
    has: (met: number, of: number, unknown: number) =>
      `${count(met)} of ${count(of)} have it${unknown > 0 ? `, ${count(unknown)} not known` : ''}`,
    group: (needs: number, metrics: string[]) => `${capitalize(NUMBERS[needs] ?? String(needs))} of: ${metrics.join(', ')}`,
    more: (many: number) => `${capitalize(counted(many, 'more criterion', 'more criteria'))} that fewer fall short of`,
  },
  watched: {
    heading: 'What it watches: the middle of its partners',
    was: (label: string, now: string, then: string | null) => `${label} ${now}${then === null ? '' : `, a year ago ${then}`}`,
    trends: { rising: ' (rising)', falling: ' (falling)', steady: '' },
    course: (label: string, now: string, today: IsoDay, then: string, first: IsoDay) =>
      `${label}: ${now} in the middle on ${day(today)}, ${then} on ${day(first)}.`,
  },
  more: {
    sentence: 'There is more that only whoever runs the program may see.',
    summary: (program: string) => `Do you run ${program}?`,
    text: 'With a key that may read, this page also shows who is at risk, by name, what rests on figures that are not public, and where time and budget went. The key is sent to this server alone. It stands in no address and no cookie, and the page that comes back is kept nowhere.',
    label: 'Key',
    use: 'Show all',
    refused: 'This key may not read in this program, or it was revoked. gradus key create --scope read makes one.',
    banner: (program: string) => `You see this page as whoever runs ${program}: it rests on all figures, private ones too.`,
    back: 'To the page that everyone sees',
  },
};

export type HealthPageWords = typeof healthPage;
