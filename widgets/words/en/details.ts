export const detailsEnglish = {
  rank: (rank: string, rungs: string) => `tier ${rank} of ${rungs}`,
  needs: (list: string) => `It needs: ${list}.`,
  held: 'Held since',
  neededFor: (tier: string) => `Needed for ${tier}`,
  met: (met: string, all: string) => `${met} of ${all} met`,
  notPublic: (count: string) => `${count} more not public`,
  state: 'State',
  good: 'In order',
  atRisk: 'May fall short soon',
  warned: (day: string) => `Falls short; time until ${day}`,
  demoted: (day: string) => `A higher tier was lost on ${day}`,
  postponed: 'Review postponed: data missing',
  check: 'See what it rests on',
};

export type DetailsWords = typeof detailsEnglish;
