import type { Language } from '../element/language.ts';

const en = {
  /** Read out after the tier's name. */
  rank: (rank: string, rungs: string) => `tier ${rank} of ${rungs}`,
  partner: (name: string) => `held by ${name}`,
  check: 'See what it rests on',
};

export type BadgeMessages = typeof en;

const de: BadgeMessages = {
  rank: (rank, rungs) => `Stufe ${rank} von ${rungs}`,
  partner: (name) => `von ${name} gehalten`,
  check: 'Worauf das beruht',
};

const ar: BadgeMessages = {
  rank: (rank, rungs) => `المستوى ${rank} من ${rungs}`,
  partner: (name) => `يحمله ${name}`,
  check: 'على ماذا يستند',
};

export const badgeMessages: Record<Language, BadgeMessages> = { en, de, ar };
