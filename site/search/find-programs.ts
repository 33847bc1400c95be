import type { PublicTier } from '../../engine/wire.ts';
import { programPath, tierPath } from '../model/paths.ts';
import type { ProgramPages } from '../model/program-pages.ts';
import { en } from '../words/en/words.ts';
import { describeBenefits } from '../words/benefits.ts';
import { WordIndex } from './word-index.ts';

/** A program, or a tier of one. */
export interface FoundProgram {
  href: string;
  name: string;
  /** What it is of, or about. */
  about: string;
}

const WEIGHTS = { name: 1, about: 0.6, text: 0.5 };

/** Programs and tiers by their names, their words and what tiers give. */
export function findPrograms(programs: readonly Pick<ProgramPages, 'program'>[], query: string): FoundProgram[] {
  const all = programs.flatMap(({ program }) => [
    { href: programPath(program), name: program.name, about: program.summary, text: '' },
    ...program.ladders.flatMap((ladder) =>
      ladder.tiers.map((tier) => ({
        href: tierPath(program, ladder, tier),
        name: tier.name,
        about: ladder.name ? `A tier of ${program.name}, ${ladder.name}` : `A tier of ${program.name}`,
        text: describeGiven(tier, program.currency),
      })),
    ),
  ]);
  const index = new WordIndex(
    all.map(({ name, about, text }, place) => ({ id: String(place), name, about, text })),
    WEIGHTS,
  );
  return [...index.find(query).fits].sort(([, a], [, b]) => b - a).map(([place]) => all[Number(place)]!);
}

function describeGiven(tier: PublicTier, currency: string | null): string {
  const { benefits, meetings, support, listing } = describeBenefits(tier, currency, en);
  return [...benefits, ...meetings, ...support.map(({ channel }) => channel), ...listing].join(' ');
}
