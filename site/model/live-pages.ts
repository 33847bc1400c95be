import type { Live, LiveProgram } from '../../data/live.ts';
import {
  publishAdvice,
  publishBadge,
  publishCourses,
  publishEdition,
  publishEditionChanges,
  publishPartner,
  publishProgram,
  publishProgramList,
  publishRules,
  publishStandings,
  publishWatched,
} from '../../data/publish.ts';
import type { PublicDirectory, PublicMovement } from '../../engine/wire.ts';
import { observePartners, type KeptObserved } from './health/observe-program.ts';
import { healthOfProgram, type ProgramHealth } from './health/program-health.ts';
import type { ProgramPages } from './program-pages.ts';
import type { Reading } from './reading.ts';
import { tellStories, type Story } from './stories.ts';
import { operatorPages, type Operator } from './own/operator.ts';
import { isViewerOf, type Viewer } from './own/viewer.ts';

type Stamp = () => number | string;
type PartOf = <T>(name: string, stampOf: Stamp, make: () => T) => T;

const parts = new WeakMap<LiveProgram, PartOf>();
const observed = new WeakMap<LiveProgram, KeptObserved>();

/** Who sees more than everyone: of one partner, or of a program. Pages for them are kept nowhere. */
interface Insiders {
  viewer: Viewer | null;
  operator: Operator | null;
}

/** A program as it stands when it is read; what is read of it is noted. */
export function readPages(live: Live, source: LiveProgram, reading: Reading, { viewer, operator }: Insiders): ProgramPages {
  const { database } = live.store;
  const keep = parts.get(source) ?? keepParts();
  parts.set(source, keep);
  const note = (name: string, stampOf: Stamp): void => reading.note(`${source.id} ${name}`, stampOf);
  const part: PartOf = (name, stampOf, make) => {
    note(name, stampOf);
    return keep(name, stampOf, make);
  };
  const ofDay: Stamp = () => source.dated.asOf;
  const ofRoster: Stamp = () => source.rosterVersion;
  const ofListings: Stamp = () => source.listingsVersion;
  const ofAll: Stamp = () => source.version;
  const listCrowd = () => [...source.roster.values()].filter(({ holds }) => holds.length > 0);
  const publish = (id: string) => source.publish(database, id);
  const directory = () => part<Promise<PublicDirectory>>('directory', ofAll, () => source.publishDirectory(database));
  const observeAll = async (): Promise<ProgramHealth> => {
    const kept = observed.get(source) ?? new Map();
    observed.set(source, kept);
    const [ids, watched] = [listCrowd().map(({ id }) => id), publishWatched(source.dated)];
    const stampOf = (id: string) => source.stampOf(id);
    const looked = { stampOf, publish, publishCourses: (id: string) => source.publishCourses(database, id) };
    const seen = await observePartners(ids, watched, looked, kept);
    return healthOfProgram({ program: publishProgram(source.dated), watched, directory: await directory(), ...seen });
  };
  return {
    paths: source.paths,
    get program() {
      return part('program', ofDay, () => publishProgram(source.dated));
    },
    get rules() {
      return part('rules', ofDay, () => publishRules(source.dated));
    },
    get advice() {
      return part('advice', ofDay, () => publishAdvice(source.dated));
    },
    get edition() {
      return part('edition', ofDay, () => publishEdition(source.dated));
    },
    get changes() {
      return part('changes', ofDay, () => publishEditionChanges(source.dated));
    },
    get summary() {
      return part('summary', ofRoster, () => publishProgramList([{ program: source.dated, roster: source.roster }]).programs[0]!);
    },
    get standings() {
      return part('standings', ofRoster, () => publishStandings(source.dated, source.roster));
    },
    get crowd() {
      return part('crowd', ofRoster, listCrowd);
    },
    get listings() {
      note('listings', ofListings);
      return source.listings;
    },
    nameOf(id) {
      const nameIt = (): string => source.roster.get(id)?.name ?? id;
      note(`name of ${id}`, nameIt);
      return nameIt();
    },
    async partner(id) {
      note(`partner ${id}`, () => source.stampOf(id));
      if (!isViewerOf(viewer, source, id)) return publish(id);
      const known = await source.read(database, id);
      return known && publishPartner(source.dated, source.roster, known, 'partner');
    },
    badge(id, scheme) {
      note('standings', ofRoster);
      return publishBadge(source.dated, source.roster, id, scheme);
    },
    news: () => part('news', ofRoster, () => source.listNews(database)),
    movement: () => part<Promise<PublicMovement | null>>('movement', ofDay, () => source.publishMovement(database)),
    async courses(id) {
      note(`partner ${id}`, () => source.stampOf(id));
      if (!isViewerOf(viewer, source, id)) return (await source.publishCourses(database, id)) ?? [];
      const known = await source.read(database, id);
      return known ? publishCourses(source.dated, known, { audience: 'partner' }) : [];
    },
    health: () => part<Promise<ProgramHealth>>('health', ofAll, observeAll),
    operator: operator?.program === source.id ? operatorPages(live, source) : null,
    directory,
    stories: () => part<Promise<Story[]>>('stories', ofAll, () => tellStories(listCrowd(), publish)),
  };
}

/** Makes each part once, and again when its stamp is another. */
function keepParts(): PartOf {
  const kept = new Map<string, { stamp: unknown; value: unknown }>();
  return <T>(name: string, stampOf: Stamp, make: () => T): T => {
    const stamp = stampOf();
    const found = kept.get(name);
    if (found?.stamp === stamp) return found.value as T;
    const value = make();
    kept.set(name, { stamp, value });
    return value;
  };
}
