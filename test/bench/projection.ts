import { CALIBRATION, forecastTrend } from '../../engine/projection/forecast.ts';
import { medianOf, quantileOf } from '../../engine/primitives/order-statistics.ts';
import { estimatePace, estimateTheilSen, type Trend } from '../../engine/projection/trend.ts';
import { atMonthEnds, CONTENDERS, type Known } from './projection/contenders.ts';
import { askEngine, daysUntil, paceByMonthEnds, thinOut } from './projection/engine-answers.ts';
import { findCrossings, isCalibration, loadWeekly, type Crossing, type Weekly } from './projection/qgis.ts';
import { holdsLevel } from './projection/levels.ts';
import { compareWindows } from './projection/windows.ts';

/** How well projections hold on real series: `npm run bench:projection`. The figures stand in docs/projection.md. */
const WEEKS_KEPT = 52;
const SIX_MONTHS_KNOWN = 22;
const HORIZONS = [4, 8, 13, 26, 39];

const all = loadWeekly();
if (all) report(all);
else console.log('The shared data is not there: nothing to measure on. GRADUS_SHARED_DATA names its folder.');

function report(all: Weekly[]): void {
  for (const known of [13, SIX_MONTHS_KNOWN]) {
    const crossings = findCrossings(all, 13, known);
    console.log(`\n## Crossings of round numbers, 13 weeks ahead, at least ${known} weeks known: ${crossings.length}\n`);
    table(['', 'median error, days', 'within 30 days', 'never']);
    for (const [name, contender] of Object.entries(CONTENDERS)) {
      const errors = crossings.map((crossing) => Math.abs(contender(knownAt(crossing), crossing.target) - crossing.trueDays));
      row([
        name,
        fixed(medianOf(errors)!),
        percent(errors, (error) => error <= 30),
        percent(errors, (error) => error === Infinity),
      ]);
    }
  }

  reportAnswers(findCrossings(all, 13, SIX_MONTHS_KNOWN));

  console.log('\n## What the 80 % interval holds: of the pace over the weeks that followed, of the day of a crossing\n');
  const kinds: [string, (months: Known) => Trend][] = [
    ['ours', ({ days, values }) => forecastTrend(days, values)],
    ['textbook Theil–Sen', ({ days, values }) => estimateTheilSen(days, values)!],
  ];
  table(['', ...HORIZONS.map((weeks) => `${weeks} weeks`)]);
  const halves: [string, Weekly[]][] = [
    ['calibration half', all.filter(isCalibration)],
    ['other half', all.filter((series) => !isCalibration(series))],
  ];
  for (const [kind, forecast] of kinds) {
    for (const [half, series] of halves) {
      row([`${kind}, pace, ${half}`, ...HORIZONS.map((weeks) => holdsPace(followUps(series, weeks), forecast))]);
      row([
        `${kind}, day, ${half}`,
        ...HORIZONS.map((weeks) => holdsDay(findCrossings(series, weeks, SIX_MONTHS_KNOWN), forecast)),
      ]);
    }
  }

  console.log('\n## The same for a value that goes up and down: downloads a week, mean of four weeks\n');
  const ahead = [8, 13, 26];
  table(['', ...ahead.map((weeks) => `${weeks} weeks`)]);
  for (const [kind, forecast] of kinds) {
    for (const [half, series] of halves) {
      row([`${kind}, ${half}`, ...ahead.map((weeks) => share(holdsLevel(series, weeks, forecast).share, 0))]);
    }
  }

  console.log('\n## Sums over a window: median error of the sum, as a share of it\n');
  const windows: [number, number][] = [[13, 6], [13, 13], [26, 13], [52, 13], [52, 26]]; // prettier-ignore
  const compared = windows.map(([weeks, ahead]) => compareWindows(all, weeks, ahead));
  table(['', ...windows.map(([weeks, ahead]) => `${weeks} weeks, ${ahead} ahead`)]);
  compared[0]!.forEach(([method], i) => row([method, ...compared.map((window) => share(window[i]![1]))]));
  row(['cases', ...compared.map((window) => String(window[0]![2]))]);

  console.log('\n## Calibration of the pace: what the calibration half asks for, and what the engine has\n');
  const scores = [8, 13, 26].flatMap((weeks) => followUps(halves[0]![1], weeks).map(({ months, pace }) => scoreOf(months, pace)));
  const sorted = Float64Array.from(scores).sort();
  table(['', 'slower', 'faster']);
  row(['found', fixed(-quantileOf(sorted, 0.1), 2), fixed(quantileOf(sorted, 0.9), 2)]);
  row(['engine', fixed(CALIBRATION.slower, 2), fixed(CALIBRATION.faster, 2)]);
}

/** The engine from observations to answer, on a feed that comes every week or every four weeks, asked on the day or later. */
function reportAnswers(crossings: readonly Crossing[]): void {
  console.log('\n## What a tracker would have shown of those\n');
  table(['', 'on track', 'median error, days', 'of these within 30 days', 'range holds the day', 'with values as of month ends']);
  for (const [name, every, later] of [
    ['every week, asked on the day', 1, 0],
    ['every 4 weeks, asked 3 weeks later', 4, 3],
  ] as const) {
    const answers = crossings.map((crossing) => {
      const known = knownAt(crossing);
      const asOf = known.days.at(-1)!;
      const start = (known.days.length - 1 - later) % every;
      const seen = thinOut({ days: known.days.slice(start), values: known.values.slice(start) }, every);
      const answer = askEngine(seen, crossing.target, asOf);
      const byEnds = (crossing.target - seen.values.at(-1)!) / paceByMonthEnds(seen, asOf);
      return { answer, asOf, truth: crossing.trueDays, byEnds };
    });
    const onTrack = answers.filter(({ answer }) => answer.status === 'on-track');
    const errors = onTrack.map(({ answer, asOf, truth }) => Math.abs(daysUntil(answer, asOf) - truth));
    row([
      name,
      percent(answers, ({ answer }) => answer.status === 'on-track'),
      fixed(medianOf(errors)!),
      percent(errors, (error) => error <= 30),
      percent(onTrack, ({ answer, asOf, truth }) => {
        return daysUntil(answer, asOf, 'earliest') <= Math.ceil(truth) && truth <= daysUntil(answer, asOf, 'latest');
      }),
      fixed(medianOf(onTrack.map(({ byEnds, truth }) => Math.abs(byEnds - truth)))!),
    ]);
  }
}

interface FollowUp {
  months: Known;
  pace: number;
}

/** Each series every 13 weeks, with the pace of the weeks that followed: no target, so nothing is chosen by how it came out. */
function followUps(all: readonly Weekly[], weeksAhead: number): FollowUp[] {
  return all.flatMap(({ days, values }) => {
    const found: FollowUp[] = [];
    for (let origin = SIX_MONTHS_KNOWN; origin + weeksAhead < days.length; origin += 13) {
      const months = atMonthEnds(slice({ days, values }, origin));
      if (values[origin] === months.values[0]) continue;
      const later = origin + weeksAhead;
      found.push({ months, pace: (values[later]! - values[origin]!) / (days[later]! - days[origin]!) });
    }
    return found;
  });
}

function holdsPace(followUps: readonly FollowUp[], forecast: (months: Known) => Trend): string {
  return percent(followUps, ({ months, pace }) => {
    const { low, high } = forecast(months);
    return low <= pace && pace <= high;
  });
}

/** Crossings are seen by their true day alone, so this is harder than the pace: who crosses was faster than thought more often than not. */
function holdsDay(crossings: readonly Crossing[], forecast: (months: Known) => Trend): string {
  return percent(crossings, (crossing) => {
    const known = knownAt(crossing);
    const { low, high } = forecast(atMonthEnds(known));
    const gap = crossing.target - known.values.at(-1)!;
    return gap / high <= crossing.trueDays && (low <= 0 || crossing.trueDays <= gap / low);
  });
}

function scoreOf({ days, values }: Known, pace: number): number {
  const { slope, low, high } = estimatePace(days, values);
  return (pace - slope) / (high - low + CALIBRATION.leastSpread * Math.abs(slope));
}

function knownAt({ series, origin }: Crossing): Known {
  return slice(series, origin);
}

function slice({ days, values }: Known, origin: number): Known {
  const from = Math.max(0, origin - WEEKS_KEPT);
  return { days: days.slice(from, origin + 1), values: values.slice(from, origin + 1) };
}

function table(heads: string[]): void {
  row(heads);
  row(heads.map((_, i) => (i ? '---:' : '---')));
}

function row(cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function fixed(value: number, digits = 1): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '—';
}

function percent<T>(items: readonly T[], test: (item: T) => boolean): string {
  return `${((100 * items.filter(test).length) / items.length).toFixed(0)} %`;
}

function share(value: number, digits = 1): string {
  return Number.isFinite(value) ? `${(100 * value).toFixed(digits)} %` : '—';
}
