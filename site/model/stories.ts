import type { RosterEntry } from '../../data/catalog.ts';
import { latestChange } from '../../engine/standing/verdict.ts';
import type { PublicPartner, PublicStanding } from '../../engine/wire.ts';

/** What is happening to a partner, read off its published standing. */
export type StoryId = 'climbing' | 'stuck' | 'warned' | 'recovered' | 'demoted' | 'unknown' | 'exempted' | 'newcomer' | 'top';

export interface Story {
  id: StoryId;
  partner: PublicPartner;
  standing: PublicStanding;
}

/** How well a standing tells each story; 0: not at all. */
const TELLS: Record<StoryId, (standing: PublicStanding, partner: PublicPartner) => number> = {
  climbing: ({ state, projection, next, progress, decisions }) =>
    state !== 'warning' && next !== null && decisions.some(({ kind }) => kind === 'promoted')
      ? (progress ?? 0) + (projection?.status === 'on-track' ? 1 : 0)
      : 0,
  stuck: ({ state, next, criteria, progress, withheld }) =>
    state !== 'warning' &&
    next !== null &&
    withheld === 0 &&
    criteria.length > 3 &&
    criteria.filter(({ status }) => status === 'unmet').length === 1
      ? 1 + (progress ?? 0)
      : 0,
  warned: ({ state, warning, tiers, held }) =>
    state === 'warning' && warning ? 1 + warning.failing.length + tiers.findIndex(({ id }) => id === held) : 0,
  recovered: ({ state, decisions }) => (state !== 'warning' ? recency(decisions, 'recovered') : 0),
  demoted: ({ state, decisions }) => (state !== 'warning' ? recency(decisions, 'demoted') : 0),
  unknown: ({ criteria, state }) =>
    state !== 'warning' ? criteria.filter(({ status, observed }) => status === 'unknown' && observed).length : 0,
  exempted: ({ criteria }, { exemptions }) =>
    exemptions.length > 0 && criteria.some(({ status }) => status === 'exempt') ? 1 : 0,
  newcomer: ({ decisions, asOf }) =>
    decisions.length === 1 && decisions[0]!.day.slice(0, 4) === asOf.slice(0, 4) ? Number(decisions[0]!.day.slice(5, 7)) : 0,
  top: ({ next, held, state, progress }) => (next === null && held !== null && state !== 'warning' ? 1 + (progress ?? 0) : 0),
};

/** Enough to find one partner for each story. */
const MOST_TOLD_OF = 300;

/** The stories of a crowd; where it is large, of some that are spread over all of it. */
export async function tellStories(
  crowd: readonly RosterEntry[],
  publish: (id: string) => Promise<PublicPartner | null>,
): Promise<Story[]> {
  const step = Math.max(1, Math.ceil(crowd.length / MOST_TOLD_OF));
  const published = await Promise.all(crowd.filter((_, i) => i % step === 0).map(({ id }) => publish(id)));
  return chooseStories(published.filter((one) => one !== null));
}

/** For each story the partner who tells it best, no partner twice; a story that nobody tells is left out. */
export function chooseStories(partners: readonly PublicPartner[]): Story[] {
  const taken = new Set<string>();
  return (Object.keys(TELLS) as StoryId[]).flatMap((id) => {
    let best: (Story & { score: number }) | null = null;
    for (const partner of partners) {
      if (taken.has(partner.partner)) continue;
      for (const standing of partner.standings) {
        const score = TELLS[id](standing, partner);
        if (score > (best?.score ?? 0)) best = { id, partner, standing, score };
      }
    }
    if (best) taken.add(best.partner.partner);
    return best ? [{ id, partner: best.partner, standing: best.standing }] : [];
  });
}

/** The kind of decision must be the latest that changed anything; the later it was, the more. */
function recency(decisions: PublicStanding['decisions'], kind: 'recovered' | 'demoted'): number {
  const latest = latestChange(decisions);
  return latest?.kind === kind ? Number(latest.day.replaceAll('-', '')) / 1e8 : 0;
}
