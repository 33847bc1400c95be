import { formatDay } from '../../../engine/primitives/calendar.ts';
import type { Program } from '../../../engine/program/program.ts';
import { describeDetail } from '../../../data/words/program-faults.ts';
import { writeProgramFile } from '../../model/what-if/program-file.ts';
import type { WhatIfSpeech } from '../../words/program/what-if.ts';

/** Saves a proposed edition as a file, made here; says what came of it. Only fetched when it is asked for, as it brings all that checks a program. */
export function saveProgram(
  edition: Program,
  proposed: Program,
  undisclosed: number | null,
  { whatIf: { save, file } }: WhatIfSpeech,
): string {
  const written = writeProgramFile(edition, proposed, file(edition.name, undisclosed));
  if ('code' in written) {
    if (written.code === 'too-soon') return save.tooSoon(formatDay(written.earliest));
    if (written.code === 'not-after') return save.notAfter;
    const [fault] = written.faults;
    return save.refused(`${fault!.path.join('.')}: ${describeDetail(fault!)}`);
  }
  const name = `${edition.id}-${formatDay(proposed.effective!)}.yaml`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([written.text], { type: 'application/yaml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return save.saved(name);
}
