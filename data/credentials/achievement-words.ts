interface Achieved {
  program: string;
  partner: string;
  track: string | null;
  tier: { name: string; summary: string | null };
}

/** What a credential says in words, to readers in other people's wallets. */
export function describeAchievement({ program, partner, track, tier }: Achieved) {
  const on = track ? ` (${track})` : '';
  return {
    name: `${tier.name}${on}: ${partner} in ${program}`,
    description: tier.summary ?? `A tier of ${program}, given to partners who meet its published criteria.`,
    narrative: 'The tier follows from published criteria and from what was measured. This address has the criteria.',
    evidence: `What ${partner} holds, since when, and what it rests on`,
  };
}
