import { capitalize, createValues } from '../values.ts';

export const values = createValues('de', 'de', { passed: 'bestanden', notPassed: 'nicht bestanden' });
export const { day, duration, count, percent, factor, money, list } = values;

export const NUMBERS = [
  'keines',
  'eines',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];

/** `ein Partner`, `23 Partner`, `keine Partner`: Zahlen bis zwölf als Wörter. `one` hat seinen Artikel bei sich. */
export function counted(value: number, one: string, many: string): string {
  if (value === 0) return `keine ${many}`;
  return value === 1 ? one : `${NUMBERS[value] ?? count(value)} ${many}`;
}

/** `Zwei von diesen drei`. */
export function someOf(needs: number, all: number): string {
  return `${capitalize(NUMBERS[needs] ?? String(needs))} von diesen ${all === 2 ? 'beiden' : (NUMBERS[all] ?? all)}`;
}

/** `jeden Monat`, `jedes Quartal`, `alle 6 Monate`. */
export function every(period: string): string {
  const named: Record<string, string> = {
    P1D: 'jeden Tag',
    P7D: 'jede Woche',
    P1W: 'jede Woche',
    P1M: 'jeden Monat',
    P3M: 'jedes Quartal',
    P1Y: 'jedes Jahr',
    P12M: 'jedes Jahr',
  };
  return named[period] ?? `alle ${duration(period)}`;
}
