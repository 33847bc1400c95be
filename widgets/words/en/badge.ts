export const badgeEnglish = {
  /** The name of the link, which begins with what is seen. */
  name: ({ seen, partner, rank, rungs }: BadgeFacts) => `${seen}: tier ${rank} of ${rungs}, held by ${partner}. Check this badge`,
};

/** All as they are read: numbers in the reader's digits. */
export interface BadgeFacts {
  /** The tier's name and the program's, with the track's where there are tracks. */
  seen: string;
  partner: string;
  rank: string;
  rungs: string;
}

export type BadgeWords = typeof badgeEnglish;
