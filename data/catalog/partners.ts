import type { Editions } from '../../engine/program/editions.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import type { PartnerTexts } from '../import/tables/profiles.ts';
import type { CatalogPartner } from './catalog.ts';

/** A partner with what stands for it on each track. */
export function describePartner(
  id: string,
  texts: PartnerTexts | undefined,
  subjects: readonly ReviewSubject[],
  editions: Editions,
): CatalogPartner {
  const tracks = editions.at(-1)!.ladders.map(({ track }) => track);
  return {
    id,
    name: texts?.name ?? id,
    summary: texts?.summary ?? null,
    url: texts?.url ?? null,
    icon: texts?.icon ?? null,
    exemptions: subjects[0]?.exemptions ?? [],
    subjects: subjects.toSorted((a, b) => tracks.indexOf(a.track) - tracks.indexOf(b.track)),
  };
}
