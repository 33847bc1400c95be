import { loadCatalog, type CatalogFiles, type CatalogListing } from '../../data/catalog.ts';
import { publishPartner, publishProgram, publishProgramList, publishStandings } from '../../data/publish.ts';
import type { PublicBadge, PublicPartner, PublicProgram, PublicProgramList, PublicStandings } from '../../engine/wire.ts';

/** What every page needs of one program. Worked out once a build. */
export interface ProgramPages {
  program: PublicProgram;
  summary: PublicProgramList['programs'][number];
  standings: PublicStandings;
  /** Everyone enrolled, by id. */
  partners: PublicPartner[];
  listings: readonly CatalogListing[];
  icons: ReadonlyMap<string, string | null>;
  files: CatalogFiles;
}

const catalog = await loadCatalog();
// At build time: whoever publishes should know.
for (const notice of catalog.notices) console.warn(notice);
const summaries = new Map(publishProgramList(catalog).programs.map((summary) => [summary.id, summary]));

/** By id. */
export const programs: readonly ProgramPages[] = catalog.programs.map((entry) => {
  const standings = publishStandings(entry);
  const ids = [...new Set(standings.partners.map(({ partner }) => partner))];
  return {
    program: publishProgram(entry),
    summary: summaries.get(entry.id)!,
    standings,
    partners: ids.map((id) => publishPartner(entry, id)!),
    listings: entry.listings,
    icons: new Map(entry.partners.map(({ id, icon }) => [id, icon])),
    files: entry.files,
  };
});

/** The id of the invented program that the demo's marketplace runs on. */
const DEMO = 'canopy';

/** Null where it is not among the programs, or lists nothing: then nothing on the site speaks of it. */
export const demo: ProgramPages | null =
  programs.find(({ program, listings }) => program.id === DEMO && listings.length > 0) ?? null;

/** The program that pages show things on: the demo's; else one of the operator's own, that with the most partners. */
export const shown: ProgramPages =
  demo ??
  programs.reduce((most, one) => {
    if (Boolean(one.program.source) !== Boolean(most.program.source)) return most.program.source ? one : most;
    return one.partners.length > most.partners.length ? one : most;
  });

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
