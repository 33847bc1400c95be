import type { CatalogListing, CatalogPartner, DatedProgram, Roster } from '../../../data/catalog.ts';
import { clockOf, openLive, readConfiguration, type Live } from '../../../data/live.ts';
import * as publish from '../../../data/publish.ts';
import type { PublicPartner, PublicProgramList, PublicStandings } from '../../../engine/wire.ts';

/** A program with everyone in it, all of it in memory. */
export interface KnownProgram extends DatedProgram {
  /** Who is or was enrolled, by id. */
  partners: CatalogPartner[];
  listings: readonly CatalogListing[];
  roster: Roster;
}

export interface KnownOptions {
  programs: string;
  data: string;
  /** Default: today. */
  asOf?: string;
  sameDay?: string;
  anyDay?: boolean;
  /** The moment that today is told from. */
  now?: Date;
}

/** What a server knows that is started with folders of programs and data, and a store that is empty. */
export async function openKnown({ programs, data, asOf, sameDay, anyDay, now }: KnownOptions): Promise<{
  programs: KnownProgram[];
  notices: string[];
}> {
  const configuration = readConfiguration({
    GRADUS_PROGRAMS: programs,
    GRADUS_DATA: data,
    GRADUS_AS_OF: asOf,
    GRADUS_SAME_DAY: sameDay,
    GRADUS_ANY_DAY: anyDay ? '1' : '',
    GRADUS_DB: ':memory:',
  });
  const clock = now ? clockOf(null, () => now) : clockOf(configuration.asOf);
  const { live, notices } = await openLive(configuration, asOf === undefined ? clock : undefined);
  const known = await listKnown(live);
  await live.close();
  return { programs: known, notices };
}

export async function listKnown(live: Live): Promise<KnownProgram[]> {
  const known: KnownProgram[] = [];
  for (const program of live.programs.values()) {
    const { dated, roster, listings } = program;
    const partners: CatalogPartner[] = [];
    for (const { id } of roster.values()) {
      const partner = await program.read(live.store.database, id);
      if (partner && partner.subjects.length > 0) partners.push(partner);
    }
    known.push({ ...dated, partners, listings, roster });
  }
  return known;
}

export function publishPartner(program: KnownProgram, id: string, audience?: publish.Audience): PublicPartner | null {
  const found = program.partners.find((partner) => partner.id === id);
  return found ? publish.publishPartner(program, program.roster, found, audience) : null;
}

export function publishStandings(program: KnownProgram, partners?: Iterable<string>): PublicStandings {
  return publish.publishStandings(program, program.roster, partners);
}

export function publishBadge(program: KnownProgram, partner: string): string | null {
  return publish.publishBadge(program, program.roster, partner);
}

export function listPublishedPartners({ roster }: KnownProgram): string[] {
  return publish.listPublishedPartners(roster);
}

export function publishProgramList(programs: readonly KnownProgram[]): PublicProgramList {
  return publish.publishProgramList(programs.map((program) => ({ program: program, roster: program.roster })));
}
