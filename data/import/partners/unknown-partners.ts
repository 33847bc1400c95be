import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { Place } from '../faults.ts';
import type { ImportNotice, PartnerLack, PartnerRole } from '../notices.ts';
import type { Succession } from '../tables/successions.ts';

/** So many of one kind of file are told of one by one: those first for whom there is a known name that is like theirs. */
const TOLD = 8;

/** Whom a store knows that the files go into; asked only when it matters. */
export interface StoredPartners {
  has(partner: string): boolean;
  list(): Iterable<string>;
}

/** Whom the files name, with the first place. */
export interface NamedPartners {
  observed: ReadonlyMap<string, Place>;
  /** Null: everyone who was observed is enrolled. */
  enrolled: ReadonlyMap<string, Place> | null;
  successions: readonly Succession[];
  /** Of the file of successions. */
  succeeded: ReadonlyMap<string, Place>;
  /** Null: the files stand alone. */
  stored: StoredPartners | null;
  others: readonly { where: PartnerRole; partners: ReadonlyMap<string, Place> }[];
}

/**
 * Those whom one file names and no other one knows: most often somebody who is known by another spelling. Known is who is enrolled, or,
 * where everyone is, who was observed, whom the store knows, and whoever took over from one of them or was taken over by one.
 */
export function findUnknownPartners(named: NamedPartners): ImportNotice[] {
  const { observed, enrolled, successions, succeeded, stored, others } = named;
  const ends = new Set([...observed.keys(), ...(enrolled?.keys() ?? []), ...successions.map(({ partner }) => partner)]);
  const formers = new Map(successions.map(({ formerly }) => [formerly, succeeded.get(formerly)!]));
  return [
    ...(enrolled ? findUnknownIn(named, 'observed', observed) : []),
    ...tellUnknown({ where: 'succeeded', lack: 'neither' }, formers, ends, stored),
    ...others.flatMap(({ where, partners }) => findUnknownIn(named, where, partners)),
  ];
}

/** The same of one more file. */
export function findUnknownIn(
  { observed, enrolled, successions, stored }: NamedPartners,
  where: PartnerRole,
  partners: ReadonlyMap<string, Place>,
): ImportNotice[] {
  const known = withSuccessions(new Set((enrolled ?? observed).keys()), successions, stored);
  return tellUnknown({ where, lack: enrolled ? 'not-enrolled' : 'never-observed' }, partners, known, stored);
}

function withSuccessions(known: Set<string>, successions: readonly Succession[], stored: StoredPartners | null): Set<string> {
  for (let size = -1; size !== known.size;) {
    size = known.size;
    for (const { partner, formerly } of successions) {
      if (known.has(formerly) || stored?.has(formerly)) known.add(partner);
      else if (known.has(partner)) known.add(formerly);
    }
  }
  return known;
}

function tellUnknown(
  what: { where: PartnerRole; lack: PartnerLack },
  partners: ReadonlyMap<string, Place>,
  known: ReadonlySet<string>,
  stored: StoredPartners | null,
): ImportNotice[] {
  const unknown = [...partners].filter(([partner]) => !known.has(partner) && !stored?.has(partner));
  if (unknown.length === 0) return [];
  const words = [...known, ...(stored?.list() ?? [])];
  const likenesses = new Map(words.map((partner) => [simplifyName(partner), partner]));
  const candidates = unknown.map(([partner, place]) => ({ partner, place, like: likenesses.get(simplifyName(partner)) }));
  const inOrder = [
    ...candidates.filter(({ like }) => like !== undefined),
    ...candidates.filter(({ like }) => like === undefined),
  ];
  const chosen = new Set(inOrder.slice(0, TOLD));
  const told = candidates
    .filter((one) => chosen.has(one))
    .map(({ partner, place, like }): ImportNotice => {
      return { ...place, code: 'unknown-partner', ...what, partner, nearest: like ?? nearestWord(partner, words) };
    });
  const count = unknown.length - told.length;
  return count > 0 ? [...told, { code: 'more-unknown-partners', ...what, count, file: told[0]!.file, line: null }] : told;
}

/** Without accents, case and what stands between letters and digits. */
function simplifyName(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]/gu, '') || name;
}
