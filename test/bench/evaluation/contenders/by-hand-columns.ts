import { TIERS, type Contender } from '../contender.ts';
import { METRICS, type MetricId } from '../workload.ts';

const BARS: { metric: MetricId; target: number; atMost?: boolean }[] = [
  { metric: 'installs', target: 25 },
  { metric: 'rating', target: 4 },
  { metric: 'reviews', target: 15 },
  { metric: 'security', target: 1 },
  { metric: 'installs', target: 500 },
  { metric: 'rating', target: 4.5 },
  { metric: 'reviews', target: 50 },
  { metric: 'revenue', target: 50_000 },
  { metric: 'installs', target: 2000 },
  { metric: 'certifications', target: 5 },
  { metric: 'tickets', target: 20, atMost: true },
  { metric: 'uptime', target: 99.5 },
];
const ASKED = [[], [0, 1, 2, 3], [3, 4, 5, 6, 7], [3, 5, 6, 7, 8, 9, 10, 11]];

/** The same rules written down for this one program over typed arrays: status and progress of every bar, the tier, and progress to the next. */
export default {
  name: 'by hand, columns',
  base: 'by-hand-all-kept',
  gives: 'full result',
  prepare({ facts }) {
    const rows = facts.length;
    const columns = Object.fromEntries(
      METRICS.map((metric) => [metric, Float64Array.from(facts, (fact) => fact[metric] ?? NaN)]),
    );
    let tier: Uint8Array;
    return {
      run() {
        const status = BARS.map(() => new Uint8Array(rows));
        const progress = BARS.map(() => new Float64Array(rows));
        BARS.forEach(({ metric, target, atMost }, b) => {
          const values = columns[metric]!;
          const statuses = status[b]!;
          const progresses = progress[b]!;
          for (let row = 0; row < rows; row++) {
            const value = values[row]!;
            const isMet = atMost ? value <= target : value >= target;
            statuses[row] = value !== value ? 1 : isMet ? 2 : 0;
            const ratio = Math.round((atMost ? target / value : value / target) * 1e12) / 1e12;
            progresses[row] = value !== value ? 0 : isMet ? 1 : metric === 'security' || ratio <= 0 ? 0 : Math.min(0.99, ratio);
          }
        });
        tier = new Uint8Array(rows);
        for (let rank = 1; rank < ASKED.length; rank++) {
          const asked = ASKED[rank]!.map((b) => status[b]!);
          for (let row = 0; row < rows; row++) {
            let isAll = true;
            for (const statuses of asked) if (statuses[row] !== 2) isAll = false;
            if (isAll) tier[row] = rank;
          }
        }
        const overall = new Float64Array(rows).fill(1);
        for (let row = 0; row < rows; row++) {
          const asked = ASKED[tier[row]! + 1];
          if (!asked) continue;
          let sum = 0;
          for (const b of asked) sum += progress[b]![row]!;
          overall[row] = Math.round((sum / asked.length) * 1e12) / 1e12;
        }
      },
      tiers: () => Array.from(tier, (rank) => TIERS[rank]!),
    };
  },
} satisfies Contender;
