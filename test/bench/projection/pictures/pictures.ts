import { mkdirSync, writeFileSync } from 'node:fs';
import type { loadSets } from '../sets.ts';
import { drawExample, drawExampleChance } from './example.ts';
import { drawCalls, drawChances, drawCoverage } from './measured.ts';

const FOLDER = new URL('../../../../docs/projection/', import.meta.url);

/** Draws what docs/projection.md shows. */
export function drawPictures({ jenkins }: NonNullable<ReturnType<typeof loadSets>>): void {
  mkdirSync(FOLDER, { recursive: true });
  const pictures = {
    when: drawExample(),
    whether: drawExampleChance(),
    calls: drawCalls(jenkins),
    coverage: drawCoverage(jenkins),
    chances: drawChances(jenkins),
  };
  for (const [name, picture] of Object.entries(pictures)) writeFileSync(new URL(`${name}.svg`, FOLDER), picture);
}
