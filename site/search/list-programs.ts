import type { PublicTier } from '../../engine/wire.ts';
import { programPath, tierPath } from '../model/paths.ts';
import type { ProgramPages } from '../model/program-pages.ts';
import { en } from '../words/en/words.ts';
import { describeBenefits } from '../words/benefits.ts';

/** A program, or a tier of one. */
export interface SearchedProgram {
  href: string;
  name: string;
  /** What it is of, or about. */
  about: string;
  /** Of a tier, where it belongs. */
  of: { program: string; ladder: string | null } | null;
  /** What else it is found by. */
  text: string;
}

export function listPrograms(programs: readonly Pick<ProgramPages, 'program'>[]): SearchedProgram[] {
  return programs.flatMap(({ program }) => [
    { href: programPath(program), name: program.name, about: program.summary, of: null, text: '' },
    ...program.ladders.flatMap((ladder) =>
      ladder.tiers.map((tier) => ({
        href: tierPath(program, ladder, tier),
        name: tier.name,
        about: [program.name, ladder.name ?? ''].join(' ').trim(),
        of: { program: program.name, ladder: ladder.name },
        text: describeGiven(tier, program.currency),
      })),
    ),
  ]);
}

function describeGiven(tier: PublicTier, currency: string | null): string {
  const { benefits, meetings, support, listing } = describeBenefits(tier, currency, en);
  return [...benefits, ...meetings, ...support.map(({ channel }) => channel), ...listing].join(' ');
}
