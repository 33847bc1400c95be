import { codeOfParts } from '../evaluation/part-floor.ts';
import { MET } from '../evaluation/status.ts';
import type { Reading } from '../measures/reading.ts';
import { divideDecimals, multiplyDecimals } from '../primitives/decimal.ts';
import type { AskedBar } from '../program/ladder.ts';
import type { Program } from '../program/program.ts';

/** More than a number is hardly more than it. */
const A_HAIR = 1e-9;

/** The parts of a score that have to give more than so many points, each as a bar on what is measured. */
export function partBars(program: Program, bar: AskedBar): AskedBar[] {
  return (bar.parts ?? []).map(({ metric, score: [{ per, points }], above }) => {
    const target = divideDecimals(multiplyDecimals(above, per), points);
    const { id: metricId, unit, validFor } = program.metrics[metric]!;
    return { ...bar, parts: null, metric, metricId, isFlag: unit === 'flag', validFor, target: target + (target + 1) * A_HAIR };
  });
}

/** Those that do not. */
export function shortPartBars(program: Program, bar: AskedBar, readings: readonly Reading[]): AskedBar[] {
  return partBars(program, bar).filter((_, i) => codeOfParts([bar.parts![i]!], readings) !== MET);
}
