/** `npm run bench`: everything that is measured, one after the other. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BENCHES = ['evaluation', 'growth', 'review-speed', 'projection-speed'];
const shared = process.env.GRADUS_SHARED_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

for (const bench of existsSync(shared) ? [...BENCHES, 'reading', 'projection'] : BENCHES) {
  console.log(`\n== ${bench}\n`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`${bench}.ts`, import.meta.url))], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
