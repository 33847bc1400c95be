import type { CatalogListing, RosterEntry } from '../../data/catalog.ts';
import type { BadgeScheme, Course } from '../../data/publish.ts';
import type { Advice } from '../../engine/planning/advise/advice.ts';
import type { Program } from '../../engine/program/program.ts';
import type {
  PublicDirectory,
  PublicEditionChanges,
  PublicMovement,
  PublicNews,
  PublicPartner,
  PublicProgram,
  PublicProgramList,
  PublicStandings,
} from '../../engine/wire.ts';
import type { ProgramHealth } from './health/program-health.ts';
import type { OperatorPages } from './own/operator.ts';
import type { Story } from './stories.ts';

/** What pages need of one program. */
export interface ProgramPages {
  program: PublicProgram;
  /** What the engine works with, as far as everyone may know it. */
  rules: Program;
  /** The same, with what tiers give. */
  edition: Program;
  /** What is unwise in the edition in force, as far as everyone may know it. */
  advice: readonly Advice[];
  /** The latest edition first. */
  changes: readonly PublicEditionChanges[];
  summary: PublicProgramList['programs'][number];
  standings: PublicStandings;
  /** Everyone enrolled, by id. */
  crowd: readonly RosterEntry[];
  listings: readonly CatalogListing[];
  /** The files that it was read from. */
  paths: readonly string[];
  nameOf(partner: string): string;
  /** Null: nobody of that id is enrolled. */
  partner(id: string): Promise<PublicPartner | null>;
  /** The picture of a partner's badge, an SVG document; null: nobody of that id is enrolled. */
  badge(id: string, scheme: BadgeScheme): string | null;
  /** How the figures of a partner went that whoever looks may see; none when nobody of that id is enrolled. */
  courses(id: string): Promise<Course[]>;
  /** All of it as one, from what everyone may see: of all partners, or of some that are spread over a large crowd. */
  health(): Promise<ProgramHealth>;
  /** What whoever runs the program sees beside; null: somebody else looks. */
  operator: OperatorPages | null;
  /** Everyone, with all that they are filtered by. */
  directory(): Promise<PublicDirectory>;
  stories(): Promise<Story[]>;
  /** The latest first. */
  news(): Promise<readonly PublicNews[]>;
  /** Whom the next announced edition moves; counted once a day. Null: none is announced. */
  movement(): Promise<PublicMovement | null>;
}
