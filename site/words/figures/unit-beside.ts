import type { Metric } from '../../../engine/program/program.ts';
import type { Words } from '../languages.ts';

/** What is written beside a field that a number goes into; `''`: a plain number. */
export function unitBeside(
  { unit, outOf }: Pick<Metric, 'unit' | 'outOf'>,
  currency: string | null,
  { calculatorPage }: Pick<Words, 'calculatorPage'>,
): string {
  if (unit === 'rating') return outOf ? calculatorPage.outOf(outOf) : '';
  if (unit === 'percent') return '%';
  if (unit === 'money') return currency ?? '';
  return unit === 'days' ? calculatorPage.days : '';
}
