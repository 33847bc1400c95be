import { writeFileSync } from 'node:fs';
import { FLOORS } from '../../eslint.config.mjs';

export const PICTURE = 'docs/how-it-works/rooms.svg';

type Folder = keyof typeof FLOORS;

const WIDTH = 720;
const MARGIN = 16;
const ROW = { height: 26, gap: 4, baseline: 17 };
const PADDING = 10;
const HEAD = 30;
const BETWEEN = 44;
const WIDGETS_WIDTH = 300;
const INK = '#1f2a2e';
const SOFT = '#4c5a5f';
const RULE = '#c9d1d3';
const CAPTIONS: Record<Folder, string> = {
  site: 'pages, and the server of what was built',
  widgets: 'the elements',
  data: 'files in, answers out, and the command line',
  engine: 'what a standing is',
};

/** The folders with their floors, the lowest at the bottom: site on top, widgets and data beside each other, the engine below all. */
export function drawRooms(): string {
  const top = BETWEEN;
  const middle = top + heightOf('site') + BETWEEN;
  const ground = middle + heightOf('data');
  const bottom = ground + BETWEEN;
  const height = bottom + heightOf('engine') + MARGIN;
  const dataLeft = MARGIN + WIDGETS_WIDTH + 36;
  const widgetsTop = ground - heightOf('widgets');
  const overWidgets = MARGIN + WIDGETS_WIDTH / 2;
  const overData = (dataLeft + WIDTH - MARGIN) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="13">`,
    '<title id="title">The folders, their floors and rooms</title>',
    '<desc id="description">The site stands on widgets and data, and these on the engine. In each folder a room imports rooms on floors below its own.</desc>',
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="26" font-size="15" font-weight="600" fill="${INK}">Imports go down: from folder to folder, and from floor to floor</text>`,
    ...drawFolder('site', MARGIN, top, WIDTH - 2 * MARGIN),
    ...drawFolder('widgets', MARGIN, widgetsTop, WIDGETS_WIDTH),
    ...drawFolder('data', dataLeft, middle, WIDTH - MARGIN - dataLeft),
    ...drawFolder('engine', MARGIN, bottom, WIDTH - 2 * MARGIN),
    drawArrow(overWidgets, middle - BETWEEN, widgetsTop),
    drawArrow(overData, middle - BETWEEN, middle),
    drawArrow(dataLeft - 18, middle - BETWEEN, bottom),
    drawArrow(overWidgets, ground, bottom),
    drawArrow(overData, ground, bottom),
    '</svg>',
    '',
  ].join('\n');
}

function heightOf(folder: Folder): number {
  return HEAD + FLOORS[folder].length * (ROW.height + ROW.gap) - ROW.gap + PADDING;
}

function drawFolder(folder: Folder, left: number, top: number, width: number): string[] {
  const rows = FLOORS[folder].toReversed().flatMap((floor: string[], i: number) => {
    const y = top + HEAD + i * (ROW.height + ROW.gap);
    const room = (width - 2 * PADDING - (floor.length - 1) * ROW.gap) / floor.length;
    return floor.flatMap((name, j) => {
      const x = left + PADDING + j * (room + ROW.gap);
      return [
        `<rect x="${x.toFixed(1)}" y="${y}" width="${room.toFixed(1)}" height="${ROW.height}" rx="3" fill="#ffffff" stroke="${RULE}"/>`,
        `<text x="${(x + room / 2).toFixed(1)}" y="${y + ROW.baseline}" text-anchor="middle" fill="${INK}">${name}</text>`,
      ];
    });
  });
  return [
    `<rect x="${left}" y="${top}" width="${width}" height="${heightOf(folder)}" rx="6" fill="#f4f6f6" stroke="${RULE}"/>`,
    `<text x="${left + PADDING}" y="${top + 20}" fill="${INK}"><tspan font-weight="600">${folder}/</tspan><tspan dx="8" fill="${SOFT}">${CAPTIONS[folder]}</tspan></text>`,
    ...rows,
  ];
}

function drawArrow(x: number, from: number, to: number): string {
  return `<path d="M${x} ${from}V${to - 8}" stroke="${INK}" stroke-width="1.5"/><path d="M${x - 5} ${to - 8}h10l-5 8z" fill="${INK}"/>`;
}

if (import.meta.main) writeFileSync(PICTURE, drawRooms());
