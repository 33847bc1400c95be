import { addMonths } from '../../../../engine/primitives/calendar.ts';
import { medianOf } from '../../../../engine/primitives/order-statistics.ts';
import { CONTENDERS } from '../contenders/all.ts';
import { findCrossings, type Crossing } from '../data/qgis.ts';
import type { Observed } from '../data/shared.ts';
import { askEngine, daysUntil, thinOut } from '../engine-answers.ts';
import type { Known } from '../questions.ts';
import { shareOf } from '../scores.ts';
import { fixed, heading, percent, row, table } from '../table.ts';

const WEEKS_AHEAD = 13;
const WEEKS_KEPT = 52;
const SIX_MONTHS_KNOWN = 22;
const CLOSE_DAYS = 30;
const MONTHS = 12;

/** Every first time that a plugin passed a round number, asked 13 weeks before, with what was known then. */
export function reportCrossings(all: readonly Observed[]): void {
  for (const weeksKnown of [WEEKS_AHEAD, SIX_MONTHS_KNOWN]) {
    const crossings = findCrossings(all, WEEKS_AHEAD, weeksKnown);
    heading(`QGIS, round numbers passed 13 weeks later, at least ${weeksKnown} weeks known: ${crossings.length}`);
    table(['', 'median error, days', 'within 30 days', 'never']);
    for (const [name, contender] of Object.entries(CONTENDERS)) {
      // Fewer than six months are too few for the engine.
      if (name === 'Gradus' && weeksKnown < SIX_MONTHS_KNOWN) continue;
      const errors = crossings.map((crossing) =>
        Math.abs(contender(atMonthEnds(knownAt(crossing)), crossing.target).date - crossing.trueDays),
      );
      row([
        name,
        fixed(medianOf(errors)!),
        percent(shareOf(errors, (error) => error <= CLOSE_DAYS)),
        percent(shareOf(errors, (error) => error === Infinity)),
      ]);
    }
  }
}

/** The engine from weekly observations to answer, on a feed that comes every week or every four weeks, asked on the day or later. */
export function reportAnswers(all: readonly Observed[]): void {
  const crossings = findCrossings(all, WEEKS_AHEAD, SIX_MONTHS_KNOWN);
  heading('What a tracker would have shown of the latter');
  table(['', 'on track', 'median error, days', 'of these within 30 days', 'range holds the day']);
  for (const [name, every, later] of [
    ['every week, asked on the day', 1, 0],
    ['every 4 weeks, asked 3 weeks later', 4, 3],
  ] as const) {
    const answers = crossings.map((crossing) => {
      const { days, values } = knownAt(crossing);
      const asOf = days.at(-1)!;
      const start = (days.length - 1 - later) % every;
      const answer = askEngine(thinOut({ days: days.slice(start), values: values.slice(start) }, every), crossing.target, asOf);
      return {
        isOnTrack: answer.status === 'on-track',
        error: Math.abs(daysUntil(answer, asOf) - crossing.trueDays),
        ...holdsDay(answer, asOf, crossing),
      };
    });
    const onTrack = answers.filter(({ isOnTrack }) => isOnTrack);
    row([
      name,
      percent(onTrack.length / answers.length),
      fixed(medianOf(onTrack.map(({ error }) => error))!),
      percent(shareOf(onTrack, ({ error }) => error <= CLOSE_DAYS)),
      percent(shareOf(onTrack, ({ isHeld }) => isHeld)),
    ]);
  }
}

function knownAt({ series: { days, values }, origin }: Crossing): Known {
  const from = Math.max(0, origin - WEEKS_KEPT);
  return { days: days.slice(from, origin + 1), values: values.slice(from, origin + 1) };
}

/** As the engine reads them: the last value on or before each month's end, counted back from the last day, with the day that it is of. */
function atMonthEnds({ days, values }: Known): Known {
  const last = days.at(-1)!;
  const picked = new Set<number>();
  for (let back = MONTHS - 1; back >= 0; back--) {
    const end = addMonths(last, -back);
    const index = days.findLastIndex((day) => day <= end);
    if (index >= 0) picked.add(index);
  }
  return { days: [...picked].map((i) => days[i]!), values: [...picked].map((i) => values[i]!) };
}

function holdsDay(answer: ReturnType<typeof askEngine>, asOf: number, { trueDays }: Crossing): { isHeld: boolean } {
  return { isHeld: daysUntil(answer, asOf, 'earliest') <= Math.ceil(trueDays) && trueDays <= daysUntil(answer, asOf, 'latest') };
}
