import { addMonths, parseDay } from '../../../../engine/primitives/calendar.ts';
import { chanceOf } from '../../../../engine/projection/chance.ts';
import { foresee, outlookOf, RANGE_ODDS } from '../../../../engine/projection/arrival.ts';
import { DAYS_A_MONTH, estimateCourse, reachOf } from '../../../../engine/projection/course.ts';
import {
  drawArea,
  drawChart,
  drawDot,
  drawLabel,
  drawPath,
  FAINT,
  INK,
  OURS,
  percentTicks,
  RIVALS,
  type Chart,
  type Point,
} from './chart.ts';

/** Made up for the picture: a value that rises, and not evenly. */
const VALUES = [212, 236, 228, 252, 262, 281, 277, 300, 312, 308, 330, 342];
const BAR = 400;
const AS_OF = parseDay('2026-11-30')!;
const AHEAD = 18;

const days = VALUES.map((_, i) => addMonths(AS_OF, i + 1 - VALUES.length));
const course = estimateCourse(days, VALUES);
const outlook = outlookOf(course, BAR - VALUES.at(-1)!);
const arrival = foresee(outlook, AS_OF, RANGE_ODDS);
const monthsTo = (day: number): number => (day - AS_OF) / DAYS_A_MONTH;
const months = Array.from({ length: AHEAD * 4 + 1 }, (_, i) => i / 4);
const monthTicks = [-12, -6, 0, 6, 12, 18].map((at) => ({ at, text: at === 0 ? 'today' : at > 0 ? `+${at}` : `−${-at}` }));

/** The twelve months, the pace that is carried on, and the date with its range. */
export function drawExample(): string {
  const chart: Chart = {
    title: 'When: the pace, the noise around it, and the range of days',
    description: `Twelve monthly values between 212 and 342 that rise unevenly, a bar at ${BAR}, and the line at their pace that reaches it.`,
    x: { label: 'months', from: -12, to: AHEAD, ticks: monthTicks },
    y: { label: 'value', from: 180, to: 560, ticks: [200, 300, 400, 500].map((at) => ({ at, text: String(at) })) },
  };
  const known = VALUES.map((value, i): Point => [monthsTo(days[i]!), value]);
  const along = (doubt?: number) => months.map((month): Point => [month, VALUES.at(-1)! + reachOf(course, month, doubt)]);
  const [earliest, date, latest] = [arrival.earliest!, arrival.date!, arrival.latest].map(monthsTo);
  return drawChart(chart, [
    drawPath(
      chart,
      [
        [-12, BAR],
        [AHEAD, BAR],
      ],
      INK,
      { dashed: true, width: 1 },
    ),
    drawLabel(chart, [-12, BAR], `the bar, ${BAR}`, INK, 4, -6),
    drawArea(
      chart,
      [
        [earliest!, 180],
        [earliest!, BAR],
        [Math.min(latest!, AHEAD), BAR],
        [Math.min(latest!, AHEAD), 180],
      ],
      OURS,
    ),
    drawPath(chart, known, INK),
    ...known.map((point) => drawDot(chart, point, INK, 3)),
    drawPath(chart, along(0), OURS),
    drawPath(chart, along(), RIVALS[3]!, { dashed: true }),
    drawPath(
      chart,
      [
        [date!, 180],
        [date!, BAR],
      ],
      OURS,
      { width: 1.5 },
    ),
    drawLabel(chart, [date!, 180], 'date', OURS, 6, -8),
    drawLabel(chart, [earliest!, 180], 'earliest', OURS, -4, -8, 'end'),
    drawLabel(chart, [Math.min(latest!, AHEAD), 180], 'latest', OURS, -4, -8, 'end'),
    drawLabel(chart, along(0).at(-33)!, 'at its pace', OURS, -8, -6, 'end'),
    drawLabel(chart, along().at(-1)!, 'as far as it can be relied on', RIVALS[3]!, -4, 66, 'end'),
  ]);
}

/** The chance that it has come by each day, with where the range begins and ends. */
export function drawExampleChance(): string {
  const chart: Chart = {
    title: 'Whether: the chance that it has come by then',
    description:
      'A curve that rises from nothing to nearly one over eighteen months, with one in six, three in five and five in six marked.',
    x: {
      label: 'months from today',
      from: 0,
      to: AHEAD,
      ticks: [0, 3, 6, 9, 12, 15, 18].map((at) => ({ at, text: String(at) })),
    },
    y: { label: 'chance', from: 0, to: 1, ticks: percentTicks([0, 0.2, 0.4, 0.6, 0.8, 1]) },
  };
  const chanceAfter = (month: number): number => (month === 0 ? 0 : chanceOf(outlook.odds(AS_OF + month * DAYS_A_MONTH)));
  const inAYear = chanceAfter(12);
  const marks = [RANGE_ODDS.early, RANGE_ODDS.late].map(chanceOf);
  return drawChart(chart, [
    ...marks.map((chance) =>
      drawPath(
        chart,
        [
          [0, chance],
          [AHEAD, chance],
        ],
        FAINT,
        { dashed: true, width: 1.5 },
      ),
    ),
    drawLabel(chart, [AHEAD, marks[0]!], 'one in six: the range begins', INK, -4, -5, 'end'),
    drawLabel(chart, [0, marks[1]!], 'five in six: the range ends', INK, 6, -5),
    drawPath(
      chart,
      months.map((month): Point => [month, chanceAfter(month)]),
      OURS,
    ),
    drawDot(chart, [12, inAYear], OURS, 5),
    drawLabel(chart, [12, inAYear], `within a year ${Math.round(inAYear * 100)} %: on track from 60 %`, OURS, -12, 40),
  ]);
}
