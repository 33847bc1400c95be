import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../properties.ts';
import { readRecords } from '../../../data/import/rows/csv-records.ts';

interface Read {
  records: { cells: readonly string[]; line: number }[];
  stop: string | null;
}

/** In chunks that end anywhere, in the middle of a character too. */
async function read(text: string, size: number): Promise<Read> {
  const records: Read['records'] = [];
  const bytes = Buffer.from(text);
  async function* chunks(): AsyncIterable<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const stop = await readRecords({ chunks: chunks(), delimiter: ',', firstLine: 1 }, (cells, line) =>
    records.push({ cells: [...cells], line }),
  );
  return { records, stop: stop && `${stop.line} ${stop.fault.code}` };
}

/** What csv-parse makes of the whole, with its lines counted in the text itself. */
function readByLibrary(text: string): Read {
  const records: Read['records'] = [];
  let [at, line] = [0, 1];
  const lineBreaks = (end: number): number => text.slice(at, end).match(/\r\n|\r|\n/g)?.length ?? 0;
  const options = { relax_column_count: true, trim: true, record_delimiter: ['\r\n', '\n', '\r'] };
  try {
    parse(text, {
      ...options,
      on_record: (cells: string[], { bytes }) => {
        records.push({ cells, line });
        const end = Buffer.from(text).subarray(0, bytes).toString().length;
        line += lineBreaks(end);
        at = end;
        return null;
      },
    });
    return { records, stop: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, stop: `${line} misplaced-quote` };
  }
}

const sizes = fc.integer({ min: 1, max: 40 });
const breaks = fc.constantFrom('\n', '\r\n', '\r');
const cells = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ' ', '\n', '7'), maxLength: 6 });
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

it('reads what was written, whatever is quoted, wherever a chunk ends, with the line that each record begins in', async () => {
  const rows = fc.array(fc.array(fc.tuple(cells, fc.boolean()), { minLength: 1, maxLength: 4 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(rows, breaks, sizes, async (table, end, size) => {
      const written = table.map((row) =>
        row.map(([cell, isQuoted]) => (isQuoted || /[",\n]/.test(cell) ? quoted(cell) : cell)).join(','),
      );
      const { records, stop } = await read(written.map((row) => row + end).join(''), size);
      expect(stop).toBe(null);
      let line = 1;
      const expected = table.map((row) => {
        const begun = line;
        line += 1 + row.reduce((sum, [cell]) => sum + cell.split('\n').length - 1, 0);
        return { cells: row.map(([cell, isQuoted]) => (isQuoted || /[",\n]/.test(cell) ? cell : cell.trim())), line: begun };
      });
      expect(records).toEqual(expected);
    }),
  );
});

it('makes of any text what csv-parse makes of the whole of it, its fault included', async () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', ' ', '\n', '\r\n'), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(texts, sizes, async (text, size) => {
      const [ours, theirs] = [await read(text, size), readByLibrary(text)];
      // A last line of blanks is a row to one and none to the other, and nothing to whoever reads rows.
      const rows = ({ records }: Read) => records.filter((record) => record.cells.some((cell) => cell !== ''));
      expect([rows(ours), ours.stop]).toEqual([rows(theirs), theirs.stop]);
    }),
    { numRuns: runs(2000) },
  );
});
