import type { FaultList } from '../faults.ts';
import { findColumn, type OnRow, type WantedColumn } from './columns.ts';
import { readRecords, type CsvText } from './csv-records.ts';
import type { Layout } from './layout.ts';
import { createTable } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/** Values set apart by a delimiter, by RFC 4180. */
export async function readCsv(
  text: CsvText,
  wanted: readonly WantedColumn[],
  layout: Layout,
  faults: FaultList,
  onRow: OnRow,
): Promise<void> {
  const { delimiter } = text;
  const explainHeader = (names: readonly string[], line: number): boolean => {
    const other = findOtherDelimiter(names, wanted, delimiter);
    if (other !== null) faults.add(line, { code: 'other-delimiter', delimiter: other, expected: delimiter });
    return other !== null;
  };
  const table = createTable({ wanted, layout, faults, onRow, isEven: true, explainHeader });
  const stop = await readRecords(text, (record, line) => table.takeRow(record, line));
  if (stop === null) table.finish();
  else faults.add(stop.line, stop.fault);
}

/** The delimiter by which more of the wanted columns would be there. */
function findOtherDelimiter(names: readonly string[], wanted: readonly WantedColumn[], delimiter: string): string | null {
  const text = names.join(delimiter);
  const count = (present: readonly string[]): number => wanted.filter(({ name }) => findColumn(present, name) >= 0).length;
  const isBetter = (candidate: string): boolean => {
    const present = text.split(candidate).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
    return present.length > 1 && (names.length === 1 ? wanted.length > 1 : count(present) > count(names));
  };
  return DELIMITERS.find((candidate) => candidate !== delimiter && isBetter(candidate)) ?? null;
}
