import type { PublicBadge, PublicStandings } from '../../engine/wire.ts';

/** How many hold each tier of a ladder, by tier's id; null when nobody is enrolled in the program. */
export function countHolders({ partners }: PublicStandings, track: string | null): Map<string, number> | null {
  if (partners.length === 0) return null;
  const holders = new Map<string, number>();
  for (const badge of partners)
    if (badge.track === track && badge.tier) holders.set(badge.tier, (holders.get(badge.tier) ?? 0) + 1);
  return holders;
}

/** Who holds a tier, by name. */
export function listHolders({ partners }: PublicStandings, track: string | null, tier: string): PublicBadge[] {
  return partners.filter((badge) => badge.track === track && badge.tier === tier).sort(byName);
}

export function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}
