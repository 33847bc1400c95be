import { capitalize, counted, duration } from '../values.ts';

export const home = {
  title: 'Gradus: partner tier programs in the open',
  description:
    'Gradus runs partner tier programs in the open: criteria as data, tiers worked out from measurements alone, and a badge, listings and a tracker to embed.',
  headingHtml: 'Nobody assigns a&nbsp;tier.',
  lead: 'Gradus runs partner tier programs in the open. The operator writes down what each tier needs. Measurements decide who holds it, and anyone can check the result.',
  seeMarket: 'See a marketplace run on it',
  readItsProgram: 'Read its program',
  readProgram: 'Read the program',
  /** `each`: how many partners a dot stands for. */
  stairs: (ladder: string | null, program: string, day: string, from: 'article' | 'demo' | null, each: number) =>
    `${ladder ? `The ${ladder.toLowerCase()} ladder` : 'The ladder'} of ${program}, ${from ? { article: 'as described in a public article, ', demo: 'the invented program of our demo, ' }[from] : ''}on ${day}. ${
      each === 1
        ? 'Each dot is a partner, on the step that it holds.'
        : `Each dot stands for ${each} partners, on the step that they hold.`
    } A ring marks one that has been warned.`,
  stairsName: (tiers: string) => `How many partners hold each tier. ${tiers}.`,
  stairsTier: (tier: string, held: number, warned: number) =>
    `${tier}: ${held}${warned > 0 ? `, of which ${warned} warned` : ''}`,
  idea: 'The one idea',
  ideaHtml:
    'Three things decide a partner’s tier: <strong>the program’s rules</strong>, <strong>what was measured</strong>, and <strong>the day</strong>.',
  ideaText:
    'Nothing else goes in: no opinion, no favour, no exception without a name and a reason. Pages, badges, API and command line all show the same result. Run it on the same three things and you get the same answer, next week and on your own machine.',
  customers: {
    label: 'For customers',
    heading: 'A badge that you can check',
    text: 'A badge on a listing is a link. It leads to a page with what the tier needs, this partner’s figures, since when it holds the tier, and what is not public.',
    onward: 'The evidence behind this one',
    by: (partner: string) => `by ${partner}`,
  },
  partners: {
    label: 'For partners',
    heading: 'What is missing, and when it will be there',
    text: 'Each criterion, with the figure of today and the one that is needed. Where the last twelve months allow it, a date for the next tier, and the earliest and latest that are likely. If results slip: what to put right, and by when.',
    onward: 'Other partners, other stories',
  },
  operators: {
    label: 'For operators',
    heading: 'A program is a file',
    text: 'It reads like the page that it becomes. A file with mistakes is refused, and each mistake is named, with its line and the word that was probably meant. Two lines of HTML then put badges into pages that you already have.',
    onward: 'Snippets to copy',
    code: 'A tier, as its file has it',
  },
  promises: {
    heading: 'What a partner can count on',
    data: 'Missing data costs nobody a tier',
    dataText: 'When data is late or lost, the decision waits. The last figure stays in view, with the day on which it was taken.',
    warning: 'A warning comes first',
    warningText: (program: string, warning: string | null) =>
      `It says what fell short${warning ? `, and ${program} leaves ${duration(warning)} to put it right` : ''}. Nothing else can cost the tier.`,
    editions: 'New rules are announced',
    editionsText: (program: string, notice: string | null) =>
      `They are announced before they apply${notice ? `, at ${program} at least ${duration(notice)} before` : ''}. Nobody loses a tier on their first day.`,
    private: 'Private figures stay private',
    privateText:
      'That a tier needs revenue is public. How much a partner earns is not: no public page or file has it, or anything that gives it away.',
  },
  toRead: (programs: number) => `${capitalize(counted(programs, 'program'))} to read`,
};

export type HomeWords = typeof home;
