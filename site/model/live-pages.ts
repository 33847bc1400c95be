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
} from '../../data/publish.ts';
import type { PublicDirectory, PublicMovement } from '../../engine/wire.ts';
import { observeProgram } from './health/observe-program.ts';
import type { ProgramHealth } from './health/program-health.ts';
import type { ProgramPages } from './program-pages.ts';
import type { Reading } from './reading.ts';
import { tellStories, type Story } from './stories.ts';
import { isViewerOf, type Viewer } from './own/viewer.ts';

type Stamp = () => number | string;
type PartOf = <T>(name: string, stampOf: Stamp, make: () => T) => T;

const parts = new WeakMap<LiveProgram, PartOf>();

/** A program as it stands when it is read; what is read of it is noted. `viewer`: who sees more of one partner, which is kept nowhere. */
export function readPages(live: Live, source: LiveProgram, reading: Reading, viewer: Viewer | null = null): ProgramPages {
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
    health: () =>
      part<Promise<ProgramHealth>>('health', ofAll, () =>
        observeProgram(
          publishProgram(source.dated),
          listCrowd().map(({ id }) => id),
          publish,
          (id) => source.publishCourses(database, id),
        ),
      ),
    directory: () => part<Promise<PublicDirectory>>('directory', ofAll, () => source.publishDirectory(database)),
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
