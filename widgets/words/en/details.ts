export const detailsEnglish = {
  rank: (rank: string, rungs: string) => `tier ${rank} of ${rungs}`,
  needs: (list: string) => `What counts: ${list}`,
  holds: (partner: string, day: string) => `${partner} has held this tier since ${day}.`,
  neededFor: (tier: string) => `What ${tier} needs`,
  met: (met: string, all: string) => `${met} of ${all} met`,
  notPublic: (count: string) => `${count} more not public`,
  nextReview: 'Next review',
  'at-risk': 'Something that this tier needs is missing, or may be soon.',
  warned: (day: string) =>
    `Something that this tier needs is missing. The tier holds until ${day}, and longer only if that is put right by then.`,
  demoted: 'Until then it held a higher one.',
  postponed: 'The last review was postponed, as data are missing. The tier stays until there are data again.',
  check: 'Check this badge',
};

export type DetailsWords = typeof detailsEnglish;
