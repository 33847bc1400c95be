import { day } from '../../values.ts';

/** A program's news: the page, and what is told on it and in feeds. */
export const news = {
  title: (program: string) => `${program}: news`,
  description: (program: string) => `Who rose to which tier of ${program}, and what changed.`,
  heading: 'News',
  lead: 'Who rose, and what changed.',
  follow: 'Follow it',
  calendar: 'Reviews for your calendar',
  /** What feeds and calendar are in, where that is another language than the page's. */
  inEnglish: null as string | null,
  empty: 'Nothing has happened yet.',
  reaches: (partner: string, tier: string) => `${partner} reaches ${tier}`,
  rises: (partner: string, from: string, to: string) => `${partner} rises from ${from} to ${to}`,
  announced: (program: string, effective: string) => `${program} announces new criteria, from ${day(effective)}`,
  effective: (program: string) => `New criteria of ${program} take effect`,
};

export type NewsWords = typeof news;
