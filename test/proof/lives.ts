/** `npm run proof -- lives`: lives of random operations and restarts, of which each step leaves what follows from scratch. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveThrough, type Divergence } from './random-life.ts';

const LIVES = 200;
const STEPS = 80;

export async function proveLives(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-lives-'));
  const first = Date.now() % 1_000_000;
  const divergences: Divergence[] = [];
  try {
    for (let seed = first; seed < first + LIVES; seed++) {
      const divergence = await liveThrough({ url: undefined, path: join(folder, `${seed}.db`) }, seed, STEPS);
      if (divergence) divergences.push(divergence);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.table([{ lives: LIVES, operations: LIVES * STEPS, 'first seed': first, divergences: divergences.length }]);
  for (const divergence of divergences) console.log(JSON.stringify(divergence));
  return divergences.length === 0;
}
