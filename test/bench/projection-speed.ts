import { addMonths, parseDay } from '../../engine/primitives/calendar.ts';
import { evaluatePartner } from '../../engine/evaluation/evaluate.ts';
import { resolveLadder } from '../../engine/program/ladder.ts';
import { makeSeries } from '../../engine/measures/observations.ts';
import { projectCriteria, readPast } from '../../engine/projection/projection.ts';
import { parseProgram } from '../../engine/program/parse-program.ts';
import { randomFrom } from './projection/random.ts';

/** How long 100,000 projections take: a count that accumulates, a rating that goes up and down, a sum over a year. */
const SERIES = 100_000;
const MONTHS = 24;
const TODAY = parseDay('2026-11-30')!;
const KINDS = {
  'a count, monthly for 24 months': { bar: 2500, metric: { unit: 'count' } },
  'a rating, monthly for 24 months': { bar: 4.9, metric: { unit: 'rating', outOf: 5 } },
  'a sum over 12 months, monthly for 24 months': { bar: 3800, metric: { unit: 'count', aggregate: 'sum', window: 'P12M' } },
};

for (const [name, { bar, metric }] of Object.entries(KINDS)) {
  const parsed = parseProgram({
    id: 'bench',
    name: 'Bench',
    summary: 'One metric and one bar.',
    metrics: { value: { label: 'Value', ...metric } },
    tiers: [{ id: 'gold', name: 'Gold', requires: { value: bar } }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const ladder = resolveLadder(parsed.program, null)!;
  const random = randomFrom(7);
  const days = Array.from({ length: MONTHS }, (_, i) => addMonths(TODAY, i + 1 - MONTHS));
  const subjects = Array.from({ length: SERIES }, (_, i) => {
    let total = 0;
    const values = days.map((_, month) => {
      if (metric.unit === 'rating') return 3 + month / 15 + random() / 4;
      if ('window' in metric) return Math.floor(random() * 600);
      return (total += Math.floor(random() * 100));
    });
    return { partner: String(i), series: new Map([['value', makeSeries(days, values, days)]]), exemptions: [] };
  });
  const criteria = subjects.map((subject) => evaluatePartner(ladder, subject, TODAY).criteria);
  const started = performance.now();
  const found = new Map<string, number>();
  subjects.forEach((subject, i) => {
    const { status } = projectCriteria(ladder, 0, readPast(ladder.program, subject, TODAY), criteria[i]!).projection;
    found.set(status, (found.get(status) ?? 0) + 1);
  });
  const seconds = (performance.now() - started) / 1000;
  const statuses = [...found].map(([status, count]) => `${count} ${status}`).join(', ');
  console.log(`${name}: ${SERIES} in ${seconds.toFixed(2)} s, ${((seconds / SERIES) * 1e6).toFixed(1)} µs each (${statuses})`);
}
