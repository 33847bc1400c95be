import { addMonths, formatDay, parseDay } from '../../engine/primitives/calendar.ts';
import { parseEditions } from '../../engine/program/editions.ts';
import { makeSeries, type Series } from '../../engine/measures/observations.ts';
import type { Program } from '../../engine/program/program.ts';
import { replayReviews } from '../../engine/reviews/review.ts';
import { parseProgram } from '../../engine/program/parse-program.ts';

/** How long it takes to replay the reviews of 100,000 partners over 24 months, one at a time, and what memory that needs. */
const PARTNERS = 100_000;
const MONTHS = 24;
const FIRST = parseDay('2025-01-01')!;
const LAST = addMonths(FIRST, MONTHS) - 1;
const METRICS = {
  installs: { label: 'Installations', unit: 'count' },
  rating: { label: 'Rating', unit: 'rating', outOf: 5 },
  calls: { label: 'Calls', unit: 'count', aggregate: 'sum', window: 'P90D' },
  revenue: { label: 'Revenue', unit: 'money', aggregate: 'sum', window: 'P12M' },
  certifications: { label: 'Certifications', unit: 'count' },
  audit: { label: 'Audit', unit: 'flag', validFor: 'P12M' },
};

const editions = givenEditions();
const random = randomFrom(7);
const kinds = new Map<string, number>();
let seconds = 0;
let checksum = 0;
for (let i = 0; i < PARTNERS; i++) {
  const subject = { partner: String(i), track: null, enrolled: null, series: givenSeries(), exemptions: [] };
  const started = performance.now();
  const { decisions, state } = replayReviews(editions, subject, LAST);
  seconds += (performance.now() - started) / 1000;
  for (const { kind } of decisions) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  checksum += state.since ?? 0;
}
const decided = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ');
console.log(`${PARTNERS} partners, 6 metrics monthly for ${MONTHS} months, 2 editions, to ${formatDay(LAST)}`);
console.log(`${seconds.toFixed(2)} s, ${((seconds / PARTNERS) * 1e6).toFixed(1)} µs each (${decided}; ${checksum})`);
console.log(`peak memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);

function givenEditions(): readonly Program[] {
  const programs = ['2025-01-01', '2026-01-01'].map((effective) => {
    const parsed = parseProgram({
      id: 'bench',
      name: 'Bench',
      summary: 'Three tiers, eight criteria.',
      effective,
      currency: 'USD',
      metrics: METRICS,
      tiers: [
        { id: 'registered', name: 'Registered' },
        {
          id: 'silver',
          name: 'Silver',
          requires: { installs: 100, rating: 4, calls: 1, audit: true },
          keeps: { installs: 80, rating: 3.8 },
        },
        {
          id: 'gold',
          name: 'Gold',
          requires: { installs: 400, rating: 4.2, anyOf: [{ revenue: 60_000 }, { certifications: 5 }] },
        },
      ],
      review: { every: 'P3M', from: '2025-01-01', warning: 'P90D', promote: 'immediately', demote: 'earned', staleAfter: 'P45D' },
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return parsed.program;
  });
  const parsed = parseEditions(programs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.editions;
}

/** Measured once a month, each metric of a partner on one day. */
function givenSeries(): Map<string, Series> {
  const offset = Math.floor(random() * 27);
  const days = Array.from({ length: MONTHS }, (_, month) => addMonths(FIRST, month) + offset);
  let installs = random() * 50;
  const size = random();
  const values: Record<keyof typeof METRICS, () => number> = {
    installs: () => Math.floor((installs += random() * 60 * size)),
    rating: () => 3.6 + random() * 1.2,
    calls: () => Math.floor(random() * 1000),
    revenue: () => Math.floor(random() * 12_000 * size),
    certifications: () => Math.floor(random() * 7),
    audit: () => 1,
  };
  return new Map(Object.entries(values).map(([metric, value]) => [metric, makeSeries(days, days.map(value), days)]));
}

/** Park & Miller's generator: the same numbers on every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
