import { count, counted, day, factor, list, percent } from '../../values.ts';

/** The page on how the listings of a program are ordered, and how fair that is. */
export const rankingPage = {
  title: (program: string) => `${program}: how listings are ordered`,
  description: (program: string) =>
    `What decides the order of listings of ${program}, and what the boost of a tier comes to, measured.`,
  heading: 'How listings are ordered',
  /** `isBoosted`: whether any tier moves listings. */
  lead: (isBoosted: boolean): string =>
    isBoosted
      ? 'Relevance to what the reader looks for, times the boost of the partner’s tier.'
      : 'Relevance to what the reader looks for. No tier moves a listing.',
  moved: (moved: number, listings: number, half: number, furthest: number) =>
    moved === 0
      ? 'The boost moves no listing.'
      : `The boost moves ${count(moved)} of ${count(listings)} listings: half of all by ${counted(half, 'place')} or less, none by more than ${counted(furthest, 'place')}.`,
  rules: {
    heading: 'What decides the order',
    cap: (cap: number) => `No boost goes beyond ${factor(cap)}.`,
    caption: 'The boost of each tier, and whether its listings may take featured places',
    tier: 'Tier',
    boost: 'Boost',
    featured: 'Featured places',
    needs: 'Rests on',
    yes: 'Yes',
    no: 'No',
    metrics: (metrics: number) => `${count(metrics)} ${metrics === 1 ? 'metric' : 'metrics'}`,
    nothing: 'Nothing',
  },
  restsOn: {
    summary: (metrics: number, money: string[]) =>
      `Which metrics those are: ${counted(metrics, 'metric')}, ${money.length === 0 ? 'none of them money' : `${counted(money.length, 'of them money', 'of them money')} (${list(money)})`}`,
    caption: (ladder: string) => `${ladder}: what each tier is measured by`,
    metric: 'Metric',
    needed: 'needed',
    notNeeded: 'not needed',
  },
  seen: {
    heading: 'What readers see of each tier',
    text: (listings: number, asOf: string) =>
      `All ${count(listings)} listings in one list, on ${day(asOf)}. A tier whose dot stands right of its line is seen more than its listings are relevant; left of it, less.`,
    nothing: 'No listings of this program are known here, so there is nothing to measure.',
    relevance: 'share of relevance',
    plain: 'seen, by relevance alone',
    boosted: 'seen, with boost',
    caption: 'Shares of relevance and of what readers see, by tier',
    table: 'The same as a table',
    listings: 'Listings',
    columns: { relevance: 'Relevance', plain: 'Seen, plain', boosted: 'Seen, boosted' },
  },
  fair: {
    heading: 'How fair that is',
    treatment: {
      name: 'Disparate treatment ratio',
      source: 'Singh and Joachims, “Fairness of Exposure in Rankings”, KDD 2018',
      text: (plain: number) =>
        `For the same relevance, the tier that is seen least gets so much of what the tier that is seen most gets. By relevance alone it would be ${percent(plain)}; 100% would be even.`,
    },
    kept: {
      name: 'nDCG',
      source: 'Järvelin and Kekäläinen, ACM Transactions on Information Systems, 2002',
      text: 'So much of the relevance that the best possible order would show near the top is still shown there.',
    },
    newcomers: {
      name: 'Share of new partners',
      source: 'Measured as below',
      text: (listings: number, plain: number) =>
        `So much of what readers see are the ${counted(listings, 'listing')} of new partners. By relevance alone it would be ${percent(plain)}.`,
    },
  },
  method: {
    heading: 'How it is measured',
    text: 'How much a place is looked at is a model of readers, not a count of them: 1 for the first place, 0.63 for the second, 0.5 for the third, and so on (the discount of DCG). The share of a tier is what its places are looked at, of all places.',
  },
  data: 'As data',
  dataHtml: (path: string) => `The rules stand under <code>ranking</code> in the <a href="${path}">program as JSON</a>.`,
};

export type RankingPageWords = typeof rankingPage;
