import type { ImportNotice } from '../import.ts';
import { describeNotice } from '../words/import-notices.ts';
import { badInput } from './failures.ts';
import { say } from './output.ts';

/** On standard error; with `--strict` they are refused. */
export function tellNotices(notices: readonly ImportNotice[], isStrict: boolean): void {
  tellLines(notices.map(describeNotice), isStrict);
}

/** The same, as sentences. */
export function tellLines(lines: readonly string[], isStrict: boolean): void {
  if (lines.length === 0) return;
  if (isStrict) throw badInput(...lines, 'Nothing was computed, as --strict refuses what may not be meant.');
  lines.forEach(say);
}
