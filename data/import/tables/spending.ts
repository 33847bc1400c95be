import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { Program } from '../../../engine/program/program.ts';
import { readText } from '../cells/texts.ts';
import type { WantedColumn } from '../rows/columns.ts';
import { FaultList, shortenFound, type Imported } from '../faults.ts';
import { readFiles, type Sources } from '../read-files.ts';
import { readTrack, trackColumn, tracksOf } from './tracks.ts';
import { readAmount } from '../cells/values.ts';

/** What was spent on the partners of a tier: time and budget, each in one unit for all tiers. */
export interface Spending {
  track: string | null;
  tier: string;
  time: number;
  budget: number;
}

/** What was spent in a period, in the tiers of one edition; several rows of a tier are left apart. An empty cell is nothing spent. */
export async function importSpending(sources: Sources, edition: Program): Promise<Imported<Spending[]>> {
  const faults = new FaultList();
  const tracks = tracksOf([edition]);
  const spending: Spending[] = [];
  const columns: WantedColumn[] = [
    trackColumn(tracks),
    { name: 'tier', need: 'required' },
    { name: 'time', need: 'optional' },
    { name: 'budget', need: 'optional' },
  ];
  await readFiles(sources, columns, faults, ([trackCell, tierCell, timeCell, budgetCell], line) => {
    const track = readTrack(trackCell!, tracks, line, faults);
    const tier = readText(tierCell!, 'tier', line, faults);
    const time = readAmount(timeCell!, 'time', line, faults) ?? 0;
    const budget = readAmount(budgetCell!, 'budget', line, faults) ?? 0;
    if (track === undefined || tier === null) return;
    const known = edition.ladders.find((ladder) => ladder.track === track)!.tiers.map(({ id }) => id);
    if (known.includes(tier)) spending.push({ track, tier, time, budget });
    else faults.add(line, { code: 'unknown-tier', found: shortenFound(tier), nearest: nearestWord(tier, known), known });
  });
  return faults.conclude(spending);
}
