import { formatDay } from '../../engine/primitives/calendar.ts';
import type { ObservationColumns } from '../import/observations/observation-columns.ts';
import { showUnseen } from './phrases.ts';

const SHOWN_ROWS = 5;
const WIDEST = 24;
const APART = '  ';

/** The first observations as a table: a line a partner and day. */
export function writePreview({ partners, metrics, partner, metric, day, value }: ObservationColumns): string[] {
  const rows = new Map<string, string[]>();
  const shown = [...new Set(Array.from({ length: metric.length }, (_, row) => metric.at(row)))].sort((a, b) => a - b);
  for (let i = 0; i < value.length; i++) {
    const key = `${partner.at(i)} ${day.at(i)}`;
    if (!rows.has(key) && rows.size === SHOWN_ROWS) continue;
    const row = rows.get(key) ?? [shorten(partners[partner.at(i)]!), formatDay(day.at(i)), ...shown.map(() => '')];
    row[2 + shown.indexOf(metric.at(i))] = String(value.at(i));
    rows.set(key, row);
  }
  const table = [['partner', 'day', ...shown.map((index) => metrics[index]!)], ...rows.values()];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join(APART)
      .trimEnd(),
  );
}

function shorten(text: string): string {
  const line = showUnseen(text);
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line;
}
