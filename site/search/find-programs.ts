import type { SearchedProgram } from './list-programs.ts';
import { WordIndex } from './word-index.ts';

const WEIGHTS = { name: 1, about: 0.6, text: 0.5 };

/** Programs and tiers by their names, their words and what tiers give. */
export function findPrograms<Program extends SearchedProgram>(all: readonly Program[], query: string): Program[] {
  const index = new WordIndex(
    all.map(({ name, about, text }, place) => ({ id: String(place), name, about, text })),
    WEIGHTS,
  );
  return [...index.find(query).fits].sort(([, a], [, b]) => b - a).map(([place]) => all[Number(place)]!);
}
