import type { Issuer } from '../../data/credentials/issuer.ts';
import type { Live } from '../../data/live.ts';
import { readPages } from './live-pages.ts';
import type { ProgramPages } from './program-pages.ts';
import type { Reading } from './reading.ts';
import type { Operator } from './own/operator.ts';
import type { Viewer } from './own/viewer.ts';

/** What pages are made from: all programs as they stand at one moment. */
export interface Site {
  /** Where it is reached, `https://partners.example`; null: not said. */
  readonly origin: string | null;
  /** Who signs badges; null: nobody. */
  readonly issuer: Issuer | null;
  /** The partner who looks, with a token; null: anyone. */
  readonly viewer: Viewer | null;
  /** Whether the invented partners may be looked at as they see themselves. */
  readonly lendsEyes: boolean;
  /** Whether it is written as files: then no form is answered, and no key or token is known. */
  readonly isFiles: boolean;
  /** By id. */
  programs: readonly ProgramPages[];
  /** The invented program that the marketplace runs on; null where it is not among them, or lists nothing: then nothing speaks of it. */
  readonly demo: ProgramPages | null;
  /** The program that pages show things on: the demo's; else one of the operator's own, that with the most partners. */
  readonly shown: ProgramPages;
}

/** The invented program, which comes with Gradus. */
export const DEMO = 'canopy';

export interface Looked {
  viewer?: Viewer | null;
  operator?: Operator | null;
  lendsEyes?: boolean;
  isFiles?: boolean;
}

/** All that is known, for one page: what the page reads of it is noted. */
export function siteOf(
  live: Live,
  reading: Reading,
  origin: string | null = null,
  issuer: Issuer | null = null,
  { viewer = null, operator = null, lendsEyes = false, isFiles = false }: Looked = {},
): Site {
  reading.note('programs', () => live.setVersion);
  const programs = [...live.programs.values()].map((program) => readPages(live, program, reading, { viewer, operator }));
  const canopy = programs[[...live.programs.keys()].indexOf(DEMO)];
  return {
    origin,
    issuer,
    viewer,
    lendsEyes,
    isFiles,
    programs,
    get demo() {
      return canopy && canopy.listings.length > 0 ? canopy : null;
    },
    get shown() {
      return this.demo ?? chooseShown(programs);
    },
  };
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
