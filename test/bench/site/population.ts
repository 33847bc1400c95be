import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MONTHS = 12;
export const PROGRAM = `id: acme
name: Acme
summary: For the bench.
metrics:
  shops: { label: Shops, unit: count }
  rating: { label: Rating, unit: rating, outOf: 5 }
  orders: { label: Orders, unit: count, aggregate: sum, window: P3M }
tiers:
  - { id: member, name: Member }
  - { id: silver, name: Silver, requires: { shops: 100, rating: 4 } }
  - { id: gold, name: Gold, requires: { shops: 400, rating: 4, orders: 3000 } }
review: { every: P3M, from: 2025-01-01, warning: P90D }
`;

/** A folder with a program and a year of three metrics for each of so many partners, `p0` on. */
export function writePopulation(partners: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-bench-site-'));
  mkdirSync(join(folder, 'programs'));
  mkdirSync(join(folder, 'data/acme'), { recursive: true });
  writeFileSync(join(folder, 'programs/acme.yaml'), PROGRAM);
  const rows = ['partner,metric,day,value'];
  for (let number = 0; number < partners; number++) {
    for (let month = 1; month <= MONTHS; month++) {
      const share = ((number * 7919 + month * 104_729) % 1000) / 1000;
      const day = `2025-${String(month).padStart(2, '0')}-${10 + (number % 18)}`;
      rows.push(
        `p${number},shops,${day},${Math.round(50 + share * 600 + month * 5)}`,
        `p${number},rating,${day},${Math.round(350 + share * 150) / 100}`,
        `p${number},orders,${day},${Math.round(share * 2000)}`,
      );
    }
  }
  writeFileSync(join(folder, 'data/acme/observations.csv'), `${rows.join('\n')}\n`);
  return folder;
}

/** What the server and the commands are told of it; what they keep is in a file of the folder. */
export function environmentOf(folder: string): Record<string, string> {
  return {
    ...{ GRADUS_PROGRAMS: join(folder, 'programs'), GRADUS_DATA: join(folder, 'data') },
    ...{ GRADUS_DB: join(folder, 'gradus.db'), DATABASE_URL: '', GRADUS_AS_OF: '2026-01-01', GRADUS_LOG: 'json' },
  };
}
