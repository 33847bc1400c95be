import type { Live, LiveProgram } from '../../data/live.ts';
import type { RosterEntry } from '../../data/catalog.ts';
import { publishProgram, publishProgramList, publishStandings } from '../../data/publish.ts';
import type { PublicPartner } from '../../engine/wire.ts';
import { openMarket, type Market } from './market.ts';
import type { ProgramPages } from './program-pages.ts';
import { chooseStories, type Story } from './stories.ts';

/** What pages are made from: all programs as they stand at one moment. */
export interface Site {
  /** By id. */
  programs: readonly ProgramPages[];
  /** The invented program that the marketplace runs on; null where it is not among them, or lists nothing: then nothing speaks of it. */
  demo: ProgramPages | null;
  /** The marketplace of the demo. */
  market: Market | null;
  /** The program that pages show things on: the demo's; else one of the operator's own, that with the most partners. */
  shown: ProgramPages;
}

const DEMO = 'canopy';
/** Enough to find one partner for each story. */
const MOST_TOLD_OF = 300;

const sites = new WeakMap<Live, { version: number; site: Site }>();
const pages = new WeakMap<LiveProgram, { version: number; pages: ProgramPages }>();

/** The same object for as long as nothing changes. */
export function siteOf(live: Live): Site {
  const kept = sites.get(live);
  if (kept?.version === live.version) return kept.site;
  const programs = [...live.programs.values()].map((program) => pagesOf(live, program));
  const demo = programs.find(({ program, listings }) => program.id === DEMO && listings.length > 0) ?? null;
  const site = { programs, demo, market: demo && openMarket(demo), shown: demo ?? chooseShown(programs) };
  sites.set(live, { version: live.version, site });
  return site;
}

function pagesOf(live: Live, source: LiveProgram): ProgramPages {
  const kept = pages.get(source);
  if (kept?.version === source.version) return kept.pages;
  const made = makePages(live, source);
  pages.set(source, { version: source.version, pages: made });
  return made;
}

function makePages(live: Live, source: LiveProgram): ProgramPages {
  const { dated, roster, listings, paths } = source;
  const { database } = live.store;
  let stories: Promise<Story[]> | undefined;
  const crowd = [...roster.values()].filter(({ holds }) => holds.length > 0);
  const partner = (id: string): Promise<PublicPartner | null> => source.publish(database, id);
  return {
    program: publishProgram(dated),
    summary: publishProgramList([{ program: dated, roster }]).programs[0]!,
    standings: publishStandings(dated, roster),
    crowd,
    listings,
    paths,
    nameOf: (id) => roster.get(id)?.name ?? id,
    partner,
    stories: () => (stories ??= tellStories(crowd, partner)),
  };
}

async function tellStories(
  crowd: readonly RosterEntry[],
  partner: (id: string) => Promise<PublicPartner | null>,
): Promise<Story[]> {
  const step = Math.max(1, Math.ceil(crowd.length / MOST_TOLD_OF));
  const published = await Promise.all(crowd.filter((_, i) => i % step === 0).map(({ id }) => partner(id)));
  return chooseStories(published.filter((one) => one !== null));
}

function chooseShown(programs: readonly ProgramPages[]): ProgramPages {
  return programs.reduce((most, one) => {
    if (Boolean(one.program.source) !== Boolean(most.program.source)) return most.program.source ? one : most;
    return one.crowd.length > most.crowd.length ? one : most;
  });
}

export function findProgram({ programs }: Site, id: string | undefined): ProgramPages | undefined {
  return programs.find(({ program }) => program.id === id);
}
