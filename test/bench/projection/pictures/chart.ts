/** A plain chart as SVG text: linear axes, light ground, words that a screen reader gets as well. */
export interface Chart {
  title: string;
  /** What it shows, for those who do not see it. */
  description: string;
  x: Axis;
  y: Axis;
}

export interface Axis {
  label: string;
  from: number;
  to: number;
  ticks: { at: number; text: string }[];
}

export type Point = readonly [x: number, y: number];

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 70;
const RIGHT = 24;
const TOP = 48;
const BOTTOM = 56;
export const INK = '#1f2a2e';
export const FAINT = '#c9d1d3';
export const OURS = '#0b6e5f';
export const RIVALS = ['#8a5a00', '#5b4b9a', '#a33b54', '#4a6a8a'];

export function drawChart(chart: Chart, marks: readonly string[]): string {
  const { title, description, x, y } = chart;
  const lines = [
    ...x.ticks.flatMap(({ at, text }) => [
      line([placeX(chart, at), TOP], [placeX(chart, at), HEIGHT - BOTTOM], FAINT),
      words(placeX(chart, at), HEIGHT - BOTTOM + 18, text, 'middle'),
    ]),
    ...y.ticks.flatMap(({ at, text }) => [
      line([LEFT, placeY(chart, at)], [WIDTH - RIGHT, placeY(chart, at)], FAINT),
      words(LEFT - 8, placeY(chart, at) + 4, text, 'end'),
    ]),
    words((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, x.label, 'middle'),
    words(LEFT, TOP - 12, y.label, 'start'),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="13">`,
    `<title id="title">${escape(title)}</title>`,
    `<desc id="description">${escape(description)}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="20" font-size="15" font-weight="600" fill="${INK}">${escape(title)}</text>`,
    ...lines,
    ...marks,
    '</svg>',
    '',
  ].join('\n');
}

export function drawPath(chart: Chart, points: readonly Point[], color: string, { dashed = false, width = 2 } = {}): string {
  const place = points.map(([x, y]) => `${round(placeX(chart, x))},${round(placeY(chart, y))}`).join(' ');
  return `<polyline points="${place}" fill="none" stroke="${color}" stroke-width="${width}"${dashed ? ' stroke-dasharray="5 4"' : ''}/>`;
}

export function drawArea(chart: Chart, points: readonly Point[], color: string): string {
  const place = points.map(([x, y]) => `${round(placeX(chart, x))},${round(placeY(chart, y))}`).join(' ');
  return `<polygon points="${place}" fill="${color}" fill-opacity="0.15"/>`;
}

export function drawDot(chart: Chart, [x, y]: Point, color: string, radius = 4): string {
  return `<circle cx="${round(placeX(chart, x))}" cy="${round(placeY(chart, y))}" r="${radius}" fill="${color}"/>`;
}

export function drawLabel(chart: Chart, [x, y]: Point, text: string, color: string, dx = 8, dy = 4, anchor = 'start'): string {
  return words(placeX(chart, x) + dx, placeY(chart, y) + dy, text, anchor, color);
}

export function percentTicks(values: readonly number[]): Axis['ticks'] {
  return values.map((at) => ({ at, text: `${Math.round(at * 100)} %` }));
}

function placeX({ x }: Chart, value: number): number {
  return LEFT + ((value - x.from) / (x.to - x.from)) * (WIDTH - LEFT - RIGHT);
}

function placeY({ y }: Chart, value: number): number {
  return HEIGHT - BOTTOM - ((value - y.from) / (y.to - y.from)) * (HEIGHT - TOP - BOTTOM);
}

function line([x1, y1]: Point, [x2, y2]: Point, color: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${color}"/>`;
}

function words(x: number, y: number, text: string, anchor: string, color = INK): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${color}">${escape(text)}</text>`;
}

function round(value: number): string {
  return value.toFixed(1);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
