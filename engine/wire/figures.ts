/** What a browser works with by itself: the rules, and the figures of everyone. */
import type { IsoDay } from '../primitives/calendar.ts';
import type { Program } from '../program/program.ts';
import type { IsoDuration } from './program.ts';

/** GET /api/v1/programs/{p}/rules.json — all editions that have begun, as the engine works with them, as far as everyone may know them. */
export interface PublicRules {
  program: string;
  asOf: IsoDay;
  /** Whether no criterion is left out. */
  isWhole: boolean;
  /** Without what tiers give. */
  editions: Program[];
}

/** GET /api/v1/programs/{p}/figures.json — what everyone holds, and what is known of their public metrics on the day. */
export interface PublicFigures {
  program: string;
  asOf: IsoDay;
  /** `operator`: private metrics and attributes are here as well. */
  audience: 'public' | 'operator';
  /** Of an operator's: the edition in force with all that it asks. */
  edition?: Program;
  /** How many partners there are for each one that is here: of a very large crowd these are spread over all of it. */
  aSample: number;
  /** Their ids: the columns of `readings`. */
  metrics: string[];
  /** What is also known of metrics if they were counted over other windows than the program's: the columns of `over`. */
  windows: { metric: string; window: IsoDuration }[];
  partners: {
    partner: string;
    name: string;
    /** `attributes`: what is told of the enrolment, by id of an attribute; absent where nothing is. */
    holds: [track: string | null, tier: string | null, attributes?: Record<string, string>][];
    readings: WrittenReading[];
    /** Absent where `windows` is empty. */
    over?: WrittenReading[];
    /** The criteria from which the partner is exempt on the day. */
    exempt?: string[];
  }[];
}

/** A number: it is known. Null: never observed. Else the last value, and what is known: that it has lapsed, or where it lies. */
export type WrittenReading = number | null | [last: number | null, is: 'lapsed' | 'unknown'] | [low: number, high: number | null];
