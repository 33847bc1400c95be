import { countFilled, textAt, type SampledRow } from './sampled-row.ts';

/** Rows of a kind that are no data. */
export interface SkippedText {
  /** Of the column in which the text stands. */
  index: number;
  /** What stands there, `*` for digits that will be others in another export. */
  text: string;
  /** Of the rows that were seen; null: at the end of a large file. */
  lines: (number | null)[];
  kind: 'total' | 'footer';
}

const TOTAL =
  /^(?:(?:grand|sub)[ -]?)?totals?(?:\s*[:(].*)?$|^(?:gesamt(?:summe|ergebnis)?|summe|zwischensumme|insgesamt|total g[ée]n[ée]ral|somme|suma|soma|totale|totaal|razem|celkem)(?:\s*[:(].*)?$/i;
/** Notes have one cell; fewer columns than this have no room to tell a note from a row. */
const FEWEST_COLUMNS = 3;

/** Splits the rows below the header into data, and totals and notes. */
export function splitRows(rows: readonly SampledRow[], columns: number): { data: SampledRow[]; skipped: SkippedText[] } {
  const lastFull = columns < FEWEST_COLUMNS ? rows.length - 1 : rows.findLastIndex((row) => countFilled(row) > 1);
  const skipped = new Map<string, SkippedText>();
  const data = rows.filter((row, i) => {
    const total = row.cells.findIndex((cell) => typeof cell === 'string' && TOTAL.test(cell.trim()));
    const index = total >= 0 ? total : i > lastFull ? row.cells.findIndex((cell) => String(cell).trim() !== '') : -1;
    if (index < 0) return true;
    const text = textAt(row, index).replace(/\d[\d.,]*/g, '*');
    const key = `${index} ${text}`;
    const known = skipped.get(key) ?? { index, text, lines: [], kind: total >= 0 ? 'total' : 'footer' };
    known.lines.push(row.line);
    skipped.set(key, known);
    return false;
  });
  return { data, skipped: [...skipped.values()] };
}
