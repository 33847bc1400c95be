import type { Editions } from '../../engine/program/editions.ts';
import type { Program } from '../../engine/program/program.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import { replayReviews, type Replay } from '../../engine/reviews/review.ts';
import type { PublicBadge, PublicPartner } from '../../engine/wire.ts';
import type { CatalogPartner, CatalogProgram } from '../catalog.ts';
import { formatOptional, publishMetrics } from './definition.ts';
import { discloseHistory, discloseLadder, editionsUpTo, type Disclosure } from './visibility.ts';

/** What one program's answers have in common, worked out once for any number of partners. */
export interface Groundwork {
  /** In force on the catalog's day; the first one, when none is yet. */
  edition: Program;
  /** By track. */
  now: ReadonlyMap<string | null, Disclosure>;
  history: Disclosure;
  metrics: PublicPartner['metrics'];
  partners: ReadonlyMap<string, CatalogPartner>;
  replay(subject: ReviewSubject): Replay;
}

const known = new WeakMap<CatalogProgram, Groundwork>();
const badges = new WeakMap<CatalogProgram, ReadonlyMap<string, PublicBadge[]>>();

export function layGroundwork(program: CatalogProgram): Groundwork {
  return remember(known, program, () => {
    const { editions, asOf } = program;
    const begun = editionsUpTo(editions, asOf);
    const edition = begun.at(-1)!;
    const replays = new WeakMap<ReviewSubject, Replay>();
    return {
      edition,
      now: new Map(edition.ladders.map(({ track }) => [track, discloseLadder(edition, track)])),
      history: discloseHistory(begun),
      metrics: nameMetrics(begun, edition),
      partners: new Map(program.partners.map((partner) => [partner.id, partner])),
      replay: (subject) => remember(replays, subject, () => replayReviews(editions, subject, asOf)),
    };
  });
}

/** Of every partner that is enrolled on the catalog's day, one a track; in order of the catalog. */
export function listBadges(program: CatalogProgram): ReadonlyMap<string, PublicBadge[]> {
  return remember(badges, program, () => {
    const { edition, replay } = layGroundwork(program);
    const { newcomers } = edition.ranking;
    const listed = new Map<string, PublicBadge[]>();
    for (const { id, name, subjects } of program.partners) {
      const ofPartner = subjects.flatMap((subject): PublicBadge[] => {
        const { enrolled, held, since } = replay(subject).state;
        if (enrolled === null) return [];
        const newcomer = newcomers !== null && program.asOf - enrolled < newcomers.days;
        return [{ partner: id, name, track: subject.track, tier: held, since: formatOptional(since), newcomer }];
      });
      if (ofPartner.length > 0) listed.set(id, ofPartner);
    }
    return listed;
  });
}

/** Those of the edition in force, and those of earlier ones that no edition withheld: the history may still name them. */
function nameMetrics(begun: Editions, edition: Program): PublicPartner['metrics'] {
  const shown = begun.map((one) => ({ one, metrics: publishMetrics(one) }));
  const isWithheld = (metric: string): boolean =>
    shown.some(({ one, metrics }) => one.metrics.some(({ id }) => id === metric) && !metrics.some(({ id }) => id === metric));
  const named = shown.flatMap(({ one, metrics }) => (one === edition ? metrics : metrics.filter(({ id }) => !isWithheld(id))));
  return Object.fromEntries(named.map(({ id, label, unit, outOf, guide }) => [id, { label, unit, outOf, guide }]));
}

function remember<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
