import type { Observed } from '../data/shared.ts';
import { heading, percent, row, table } from '../table.ts';
import { compareWindows } from './compare-windows.ts';

const WINDOWS: [weeks: number, ahead: number][] = [
  [13, 6],
  [13, 13],
  [26, 13],
  [52, 13],
  [52, 26],
];

export function reportWindows(all: readonly Observed[]): void {
  heading('QGIS, sums over a window: median error of the sum, as a share of it');
  const compared = WINDOWS.map(([weeks, ahead]) => compareWindows(all, weeks, ahead));
  table(['', ...WINDOWS.map(([weeks, ahead]) => `${weeks} weeks, ${ahead} ahead`)]);
  compared[0]!.forEach(([method], i) => row([method, ...compared.map((window) => percent(window[i]![1], 1))]));
  row(['cases', ...compared.map((window) => String(window[0]![2]))]);
}
