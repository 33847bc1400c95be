import { counted, day } from '../../values.ts';

/** The page of a program's criteria. */
export const programPage = {
  title: (program: string) => `${program}: tiers and criteria`,
  description: (program: string, shape: string) =>
    `What each tier of ${program} needs and gives, and how partners are reviewed. ${shape}.`,
  programs: 'Programs',
  health: 'How it is doing',
  nextReview: (next: string) => `Next review on ${day(next)}`,
  inForce: (since: string) => `In force since ${day(since)}`,
  money: (currency: string) => `Money in ${currency}`,
  contents: 'On this page',
  entries: {
    tiers: 'Tiers',
    review: 'Reviews',
    notice: 'Changes',
    ranking: 'Order of listings',
    open: 'Not published',
    advice: 'What could be better',
    data: 'As data',
  },
  noReview: 'The program does not say how it reviews partners.',
  notice: 'Changes and editions',
  editions: 'What each edition changed',
  ranking: 'What drives the order of listings',
  advice: 'Found by reading the program’s file, in the same way for every program.',
  adviceFromArticle: 'The file holds what is described in public; the program itself may say more.',
  dataHtml: (paths: { yaml: string; json: string; schema: string }, asOf: string) =>
    `All of this page comes from the program’s file, and every partner’s tier is worked out from it. What is public of it: <a href="${paths.yaml}">as YAML</a>, <a href="${paths.json}">as JSON</a>. Program files have <a href="${paths.schema}">a schema</a>. As of ${day(asOf)}.`,
  ladder: {
    theLadder: 'The ladder',
    track: 'Track',
    caption: (ladder: string) =>
      `${ladder}: what each tier needs and gives. Figures are the least that is needed, unless “at most” is said.`,
    key: 'Filled where more is needed than on the tier before; a line where nothing changes.',
    today: (holders: number) => `${holders} today`,
    needs: 'Needs',
    gives: 'Gives',
    notPublished: 'Not published',
    nothing: 'Nothing: open to every partner',
    notNeeded: 'Not needed',
    as: (tier: string) => `As ${tier}`,
    needed: 'Needed; how much is not published',
    undisclosed: 'On figures that the operator does not make public',
    more: (count: number) => `${count} more`,
    leftOpen: 'Left open',
    guide: 'How to get there',
    open: 'Open to every partner',
    things: (things: number, isOnTop: boolean) => `Needs ${counted(things, 'thing')}${isOnTop ? ' more or new' : ''}`,
    taken: (things: number, below: string) => `And ${counted(things, 'thing')} as ${below}.`,
    moreUndisclosed: (count: number) => `${count} more on figures that the operator does not make public.`,
    all: (tier: string) => `All about ${tier}`,
  },
};

export type ProgramPageWords = typeof programPage;
