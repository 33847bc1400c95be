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
      ? 'How well a listing fits what you look for, times the boost of its partner’s tier.'
      : 'By how well a listing fits what you look for. No tier moves it.',
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
        `This is how much the least seen tier is seen, beside the most seen one, for the same relevance. By relevance alone it would be ${percent(plain)}; at 100% all would be equal.`,
    },
    kept: {
      name: 'nDCG',
      source: 'Järvelin and Kekäläinen, ACM Transactions on Information Systems, 2002',
      text: 'The order by relevance puts the best fits at the top. This is how much of that is left with the boost.',
    },
    newcomers: {
      name: 'Share of new partners',
      source: 'Measured as below',
      text: (listings: number, plain: number) =>
        `The ${counted(listings, 'listing')} of new partners ${listings === 1 ? 'gets' : 'get'} this share of what readers see. By relevance alone it would be ${percent(plain)}.`,
    },
  },
  method: {
    heading: 'How it is measured',
    text: 'Nobody counts readers here. How much a place is seen is estimated: 1 for the first, 0.63 for the second, 0.5 for the third, and so on (the discount of DCG). A tier’s share is the sum over its places, divided by the sum over all.',
  },
  data: 'As data',
  dataHtml: (path: string) => `The rules stand under <code>ranking</code> in the <a href="${path}">program as JSON</a>.`,
};

export type RankingPageWords = typeof rankingPage;
