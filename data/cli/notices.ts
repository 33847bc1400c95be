import type { ImportNotice } from '../import.ts';
import { describeNotice } from '../words/import-notices.ts';
import { badInput } from './failures.ts';
import { say } from './output.ts';

/** On standard error; with `--strict` they are refused. */
export function tellNotices(notices: readonly ImportNotice[], isStrict: boolean): void {
  if (notices.length === 0) return;
  const lines = notices.map(describeNotice);
  if (isStrict) throw badInput(...lines, 'Nothing was computed, as --strict refuses what may not be meant.');
  lines.forEach(say);
}
