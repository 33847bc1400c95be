import { setImmediate } from 'node:timers/promises';
import type { Course, Watched } from '../../../data/publish.ts';
import type { Status } from '../../../engine/results.ts';
import type { PublicPartner } from '../../../engine/wire.ts';
import { listStays, type Stay } from '../pictures/tier-strip.ts';

/** What of a partner is looked at: little enough to be kept of some hundred. */
export interface Observed {
  partner: string;
  standings: ObservedStanding[];
  /** Of what is watched, or says what a partner brings. */
  courses: readonly Course[];
}

export interface ObservedStanding {
  track: string | null;
  held: string | null;
  stays: Stay[];
  isAtRisk: boolean;
  /** All that the held tier needs to stay, as far as it is shown. */
  keeps: { id: string; metric: string | null; needs: number | null; members: string[]; status: Status }[];
}

/** What one partner is looked at by; null: it is not enrolled. */
export interface Source {
  stampOf(id: string): string;
  publish(id: string): Promise<PublicPartner | null>;
  publishCourses(id: string): Promise<Course[] | null>;
}

export type KeptObserved = Map<string, { stamp: string; observed: Observed | null }>;

/** More are not looked at one by one: of a larger crowd, some that are spread over all of it. */
const MOST_OBSERVED = 500;
const CHUNK = 20;

/** Looks at partners, at those alone of whom something is new since they were `kept`. Of many, one in `aSample`. */
export async function observePartners(
  ids: readonly string[],
  watched: Watched,
  source: Source,
  kept: KeptObserved,
): Promise<{ observed: Observed[]; aSample: number }> {
  const aSample = Math.max(1, Math.ceil(ids.length / MOST_OBSERVED));
  const chosen = ids.filter((_, index) => index % aSample === 0);
  const looked = new Set(watched.ladders.flatMap(({ tiers, worth }) => [...tiers.flat(), ...worth]));
  const observed: Observed[] = [];
  let fresh = 0;
  for (const id of chosen) {
    const stamp = source.stampOf(id);
    const known = kept.get(id);
    if (known?.stamp === stamp) {
      if (known.observed) observed.push(known.observed);
      continue;
    }
    const partner = await source.publish(id);
    const courses = ((await source.publishCourses(id)) ?? []).filter(({ metric }) => looked.has(metric));
    const one = partner && observe(partner, courses);
    kept.set(id, { stamp, observed: one });
    if (one) observed.push(one);
    // Who asks meanwhile is answered.
    if (++fresh % CHUNK === 0) await setImmediate();
  }
  const still = new Set(chosen);
  for (const id of kept.keys()) if (!still.has(id)) kept.delete(id);
  return { observed, aSample };
}

export function observe(
  { partner, standings }: Pick<PublicPartner, 'partner' | 'standings'>,
  courses: readonly Course[],
): Observed {
  return {
    partner,
    standings: standings.map((standing) => ({
      track: standing.track,
      held: standing.held,
      stays: listStays(standing),
      isAtRisk: standing.state === 'at-risk',
      keeps: standing.keeps.map(({ id, metric, needs = null, members = [], status }) => ({
        id,
        metric,
        needs,
        members: members.flatMap(({ criteria }) => criteria.flatMap(({ metric }) => metric ?? [])),
        status,
      })),
    })),
    courses,
  };
}
