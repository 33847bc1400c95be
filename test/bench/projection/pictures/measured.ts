import { CONTENDERS } from '../contenders/all.ts';
import { gradusWithLikely } from '../contenders/gradus.ts';
import type { Contender } from '../contenders/answer.ts';
import { askChances, shareCame } from '../tables/chance.ts';
import { coverageOf, MONTHS_SHOWN } from '../tables/coverage.ts';
import { ask, score } from '../scores.ts';
import { questionsOf, type QuestionSet } from '../sets.ts';
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

/** Rivals, and where beside its mark each name has room. */
const CALLS: [name: string, dx: number, dy: number, anchor: string][] = [
  ["last month's pace", -8, 4, 'end'],
  ['pace of three months', -8, 4, 'end'],
  ['Theil–Sen', 8, 16, 'start'],
  ['widened intervals', 8, -6, 'start'],
  ['damped Holt', -8, 4, 'end'],
  ['Theta', 0, -10, 'middle'],
  ['Theta, Holt, Theil–Sen', 4, -12, 'start'],
];
const RANGES: [name: string, dy: number][] = [
  ['Theil–Sen', 4],
  ['widened intervals', 18],
  ['damped Holt', -14],
  ['Theta', 12],
];

/** Recall against precision, on the half that nothing was chosen on. */
export function drawCalls(set: QuestionSet): string {
  const chart: Chart = {
    title: 'Whether it comes: how much is called, and how much of that comes',
    description:
      'Each method as a point. Gradus calls about as much as Theil–Sen, and more of it comes; the cautious ones call less.',
    x: {
      label: 'called, of what comes within six months',
      from: 0.3,
      to: 1,
      ticks: percentTicks([0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
    },
    y: { label: 'comes, of what is called', from: 0.6, to: 0.95, ticks: percentTicks([0.6, 0.7, 0.8, 0.9]) },
  };
  const questions = questionsOf(set, false);
  const place = (contender: Contender): Point => {
    const { recall, precision } = score(ask(questions, contender));
    return [recall, precision];
  };
  const ours: [string, Point][] = [
    ['Gradus: on track', place(CONTENDERS.Gradus!)],
    ['and likely', place(gradusWithLikely)],
  ];
  return drawChart(chart, [
    ...CALLS.flatMap(([name, dx, dy, anchor]) => {
      const point = place(CONTENDERS[name]!);
      return [drawDot(chart, point, INK), drawLabel(chart, point, name, INK, dx, dy, anchor)];
    }),
    drawPath(
      chart,
      ours.map(([, point]) => point),
      OURS,
      { dashed: true },
    ),
    ...ours.flatMap(([name, point]) => [drawDot(chart, point, OURS, 6), drawLabel(chart, point, name, OURS, 10, -6)]),
  ]);
}

/** How often the range holds the day, by how far ahead that was. */
export function drawCoverage(set: QuestionSet): string {
  const chart: Chart = {
    title: 'How sure: how often the 80 % range holds the day',
    description: 'By months ahead, one to twelve. Gradus stays near 80 %; the textbook range of Theil–Sen near 25 %.',
    x: { label: 'months ahead', from: 0, to: 15, ticks: MONTHS_SHOWN.map((at) => ({ at, text: String(at) })) },
    y: { label: 'holds the day', from: 0, to: 1, ticks: percentTicks([0, 0.2, 0.4, 0.6, 0.8, 1]) },
  };
  const along = (contender: Contender): Point[] => coverageOf(set, false, contender).map((share, i) => [MONTHS_SHOWN[i]!, share]);
  const ours = along(CONTENDERS.Gradus!);
  const band: Point[] = [
    [0, 0.77],
    [0, 0.83],
    [15, 0.83],
    [15, 0.77],
  ];
  return drawChart(chart, [
    drawArea(chart, band, OURS),
    ...RANGES.flatMap(([name, dy], i) => {
      const points = along(CONTENDERS[name]!);
      return [drawPath(chart, points, RIVALS[i]!, { width: 1.5 }), drawLabel(chart, points.at(-1)!, name, RIVALS[i]!, 8, dy)];
    }),
    drawPath(chart, ours, OURS, { width: 3 }),
    ...ours.map((point) => drawDot(chart, point, OURS)),
    drawLabel(chart, ours.at(-1)!, 'Gradus', OURS, 8, 2),
  ]);
}

/** What was said to be so likely, and how often it came. */
export function drawChances(set: QuestionSet): string {
  const chart: Chart = {
    title: 'What is said to be so likely comes as often',
    description:
      'The share that came against the chance that was said, for six, twelve and thirty-six months: all near the diagonal.',
    x: { label: 'chance that was said', from: 0, to: 1, ticks: percentTicks([0, 0.2, 0.4, 0.6, 0.8, 1]) },
    y: { label: 'came', from: 0, to: 1, ticks: percentTicks([0, 0.2, 0.4, 0.6, 0.8, 1]) },
  };
  const tenths = Array.from({ length: 10 }, (_, i) => i / 10);
  const spans: [months: number, color: string][] = [
    [6, RIVALS[0]!],
    [12, OURS],
    [36, RIVALS[1]!],
  ];
  return drawChart(chart, [
    drawPath(
      chart,
      [
        [0, 0],
        [1, 1],
      ],
      FAINT,
      { dashed: true, width: 2 },
    ),
    ...spans.flatMap(([months, color], i) => {
      const said = askChances(set.all, false, months);
      const points = tenths.map((from): Point => [from + 0.05, shareCame(said, from)]);
      return [
        drawPath(chart, points, color),
        ...points.map((point) => drawDot(chart, point, color, 3)),
        drawLabel(chart, [0.05, 0.95 - i * 0.07], `within ${months} months`, color, 0, 4),
      ];
    }),
  ]);
}
