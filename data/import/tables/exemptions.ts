import { formatDay } from '../../../engine/primitives/calendar.ts';
import { criterionIds, resolveLadders } from '../../../engine/program/ladder.ts';
import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { Exemption } from '../../../engine/measures/observations.ts';
import type { Program } from '../../../engine/program/program.ts';
import { readPartner, readText } from '../cells/texts.ts';
import type { WantedColumn } from '../rows/columns.ts';
import { readDay, readEnd, type DayReader } from '../cells/days.ts';
import { FaultList, shortenFound, type Imported } from '../faults.ts';
import { readFiles, type Sources } from '../read-files.ts';

const COLUMNS: WantedColumn[] = [
  { name: 'partner', need: 'required' },
  { name: 'criterion', need: 'required' },
  { name: 'reason', need: 'required' },
  { name: 'by', need: 'required' },
  { name: 'from', need: 'required' },
  { name: 'until', need: 'optional' },
];

/** Exemptions in force at some time, by partner. A criterion is one of any edition, in any track. */
export async function importExemptions(
  sources: Sources,
  editions: readonly Program[],
  days: DayReader,
): Promise<Imported<Map<string, Exemption[]>>> {
  const faults = new FaultList();
  const exemptions: Exemption[] = [];
  const known = new Set(editions.flatMap(resolveLadders).flatMap((ladder) => [...criterionIds(ladder)]));
  await readFiles(sources, COLUMNS, faults, ([partnerCell, criterionCell, reasonCell, byCell, fromCell, untilCell], line) => {
    const partner = readPartner(partnerCell!, 'partner', line, faults);
    const criterion = readText(criterionCell!, 'criterion', line, faults);
    const reason = readText(reasonCell!, 'reason', line, faults);
    const by = readText(byCell!, 'by', line, faults);
    const from = readDay(days, fromCell!, 'from', line, faults);
    const until = readEnd(days, untilCell!, 'until', line, faults);
    if (criterion !== null && !known.has(criterion)) {
      const words = [...known];
      const found = shortenFound(criterion);
      faults.add(line, { code: 'unknown-criterion', found, nearest: nearestWord(criterion, words), known: words });
    }
    if (from !== null && until !== null && until < from) {
      faults.add(line, { code: 'until-before-from', from: formatDay(from), until: formatDay(until) });
    }
    if (partner === null || criterion === null || reason === null || by === null || from === null) return;
    exemptions.push({ partner, criterion, reason, by, from, until });
  });
  return faults.conclude(Map.groupBy(exemptions, ({ partner }) => partner));
}
