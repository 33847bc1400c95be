import type { FaultList } from '../faults.ts';
import { findColumn, type WantedColumn } from './columns.ts';

/** Names that mean something to Gradus in some file. */
const MEANINGFUL: ReadonlySet<string> = new Set([
  ...['partner', 'formerly', 'track', 'listing', 'metric', 'criterion', 'tier', 'what'],
  ...['day', 'from', 'until', 'received', 'value', 'amount', 'matched', 'relevance'],
]);

/** What is often called by a longer name: `valid_until`, `received at`. */
const PART_OF_A_NAME = /(?:^|[^a-z])(?:until|received)(?:$|[^a-z])/i;

/** Tells, once a file, of each column that is called as if it were read, and is not. */
export function noticeUnread(present: readonly string[], wanted: readonly WantedColumn[], line: number, faults: FaultList): void {
  for (const [index, column] of present.entries()) {
    if (!MEANINGFUL.has(column) && !faults.metrics.has(column) && !PART_OF_A_NAME.test(column)) continue;
    if (wanted.every(({ name }) => findColumn(present, name) !== index)) faults.notice(line, { code: 'unread-column', column });
  }
}
