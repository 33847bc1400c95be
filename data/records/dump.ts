import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDay, type Day } from '../../engine/primitives/calendar.ts';
import type { Sql } from '../store/database.ts';
import { eachPartner } from '../store/partners/partners.ts';
import { readRecords } from '../store/rows.ts';
import type { RecordKind, StoredRecord } from '../store/batches.ts';
import { keepLast, lastTexts, listEnrolments, listExemptions } from './partner.ts';
import { readDelivery, readListing, readSpending } from './records.ts';
import { readContext } from './context.ts';

type Cell = string | number | null;

/**
 * Writes what the store knows of a program into a folder, a CSV file a table, as they are read: what is imported from it comes to the same
 * standings. Of values that took the place of others on the same day only the last is written. How many observations there are.
 */
export async function dumpProgram(sql: Sql, program: string, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const context = await readContext(sql, program);
  let count = 0;
  await writeTable(folder, 'observations', ['partner', 'metric', 'day', 'value', 'received', 'beside'], async function* () {
    for await (const { partner, series } of eachPartner(sql, program)) {
      for (const [metric, { days, values, received, parts }] of series) {
        for (let i = 0; i < days.length; i++, count++) {
          const late = received[i]! > days[i]! ? format(received[i]!) : null;
          yield [partner, metric, format(days[i]!), values[i]!, late, parts?.[i] ? 1 : null];
        }
      }
    }
  });
  const recordsOf = async (kind: RecordKind): Promise<StoredRecord[]> => readRecords(sql, program, kind);
  const byPartner = async (kind: RecordKind): Promise<StoredRecord[][]> => [
    ...Map.groupBy(await recordsOf(kind), ({ partner }) => partner).values(),
  ];
  if (context.hasEnrolments) {
    const enrolments = (await byPartner('enrolment')).flatMap((records) => listEnrolments({ records }));
    const attributes = [...new Set(enrolments.flatMap((one) => Object.keys(one.attributes ?? {})))].sort();
    await writeTable(
      folder,
      'enrolments',
      ['partner', 'track', 'day', 'until', ...attributes],
      enrolments.map(({ partner, track, day, until, attributes: said }) => [
        ...[partner, track, format(day), format(until)],
        ...attributes.map((attribute) => said?.[attribute] ?? null),
      ]),
    );
  }
  await writeTable(
    folder,
    'exemptions',
    ['partner', 'criterion', 'reason', 'by', 'from', 'until'],
    (await byPartner('exemption'))
      .flatMap(listExemptions)
      .map(({ partner, criterion, reason, by, from, until }) => [partner, criterion, reason, by, format(from), format(until)]),
  );
  await writeTable(
    folder,
    'successions',
    ['partner', 'formerly', 'from'],
    context.successions.map(({ partner, formerly, from }) => [partner, formerly, format(from)]),
  );
  await writeTable(
    folder,
    'partners',
    ['partner', 'name', 'summary', 'url', 'icon'],
    (await byPartner('partner')).map((records) => {
      const { name, summary, url, icon } = lastTexts(records)!;
      return [records[0]!.partner, name, summary, url, icon];
    }),
  );
  await writeTable(
    folder,
    'listings',
    ['listing', 'partner', 'relevance', 'name', 'summary', 'category', 'icon', 'price'],
    keepLast((await recordsOf('listing')).map(readListing), ({ listing }) => [listing]).map((one) => [
      one.listing,
      one.partner,
      one.relevance,
      one.name,
      one.summary,
      one.category,
      one.icon,
      one.price,
    ]),
  );
  await writeTable(
    folder,
    'deliveries',
    ['partner', 'track', 'day', 'what', 'amount', 'matched'],
    (await recordsOf('delivery'))
      .map(readDelivery)
      .map(({ partner, track, delivery }) =>
        delivery.kind === 'owed'
          ? [partner, track, format(delivery.day), delivery.what, null, null]
          : [partner, track, format(delivery.day), null, delivery.amount, delivery.matched],
      ),
  );
  await writeTable(
    folder,
    'spending',
    ['track', 'tier', 'time', 'budget'],
    (await recordsOf('spending')).map(readSpending).map(({ track, tier, time, budget }) => [track, tier, time, budget]),
  );
  return count;
}

/** Whether a folder is there already, with something in it. */
export async function isFilled(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length > 0;
}

const CHUNK_CHARS = 1 << 16;

/** Nothing is written where there are no rows; and the file has its name only once it is whole. */
async function writeTable(
  folder: string,
  name: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | (() => AsyncIterable<readonly Cell[]>),
): Promise<void> {
  const each = typeof rows === 'function' ? rows() : rows;
  const path = join(folder, `${name}.csv`);
  let file: ReturnType<typeof createWriteStream> | undefined;
  let text = `${columns.join(',')}\n`;
  for await (const row of each) {
    file ??= createWriteStream(`${path}.part`);
    text += `${row.map(writeCell).join(',')}\n`;
    if (text.length < CHUNK_CHARS) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  if (!file) return;
  file.end(text);
  await once(file, 'finish');
  await rename(`${path}.part`, path);
}

/** As RFC 4180 has it. */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function format(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
