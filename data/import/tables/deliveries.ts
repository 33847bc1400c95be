import type { Delivery } from '../../../engine/rewards/entitlements.ts';
import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { Cell } from '../cells/cell.ts';
import { readPartner, readText } from '../cells/texts.ts';
import type { WantedColumn } from '../rows/columns.ts';
import { readDay, type DayReader } from '../cells/days.ts';
import { FaultList, shortenFound, type Imported, type Place } from '../faults.ts';
import type { SameDay } from '../observations/same-day.ts';
import { readFiles, type Sources } from '../read-files.ts';
import { readTrack, trackColumn, tracksOf } from './tracks.ts';
import { readAmount } from '../cells/values.ts';

/** What one partner was given on one track. */
export interface PartnerDelivery {
  partner: string;
  track: string | null;
  delivery: Delivery;
}

/**
 * Things owed that were given (`what`), and payments from market development funds (`amount`, of which the partner added `matched`).
 * `sameDay`: what two rows are that say the same; null: refused.
 */
export async function importDeliveries(
  sources: Sources,
  editions: readonly Program[],
  days: DayReader,
  sameDay: SameDay | null = null,
): Promise<Imported<PartnerDelivery[]>> {
  const faults = new FaultList();
  const tracks = tracksOf(editions);
  const owed = owedBy(editions);
  const deliveries: PartnerDelivery[] = [];
  const places = new Map<string, Place>();
  const columns: WantedColumn[] = [
    { name: 'partner', need: 'required' },
    trackColumn(tracks),
    { name: 'day', need: 'required' },
    { name: 'what', need: 'optional' },
    { name: 'amount', need: 'optional' },
    { name: 'matched', need: 'optional' },
  ];
  await readFiles(sources, columns, faults, ([partnerCell, trackCell, dayCell, whatCell, amountCell, matchedCell], line) => {
    const partner = readPartner(partnerCell!, 'partner', line, faults);
    const track = readTrack(trackCell!, tracks, line, faults);
    const day = readDay(days, dayCell!, 'day', line, faults);
    const what = whatCell === '' ? null : readWhat(whatCell!, owed, line, faults);
    const amount = readAmount(amountCell!, 'amount', line, faults);
    const matched = readAmount(matchedCell!, 'matched', line, faults);
    const isOwed = whatCell !== '';
    if (isOwed === (amountCell !== '') || (isOwed && matchedCell !== '')) faults.add(line, { code: 'what-or-amount' });
    if (partner === null || track === undefined || day === null || (what ?? amount) === null) return;
    const delivery: Delivery =
      what === null ? { kind: 'mdf', day, amount: amount!, matched: matched ?? 0 } : { kind: 'owed', day, what };
    const key = JSON.stringify([partner, track, delivery]);
    const other = places.get(key);
    if (other && !sameDay) faults.add(line, { code: 'repeated-delivery', partner, other });
    if (!other || sameDay === 'add') deliveries.push({ partner, track, delivery });
    if (!other) places.set(key, faults.placeOf(line));
  });
  return faults.conclude(deliveries);
}

/** All that any edition owes to anyone. */
function owedBy(editions: readonly Program[]): string[] {
  const benefits = editions.flatMap(({ ladders }) => ladders.flatMap(({ tiers }) => tiers.flatMap((tier) => tier.benefits)));
  return [...new Set(benefits.flatMap((benefit) => (benefit.kind === 'owed' ? [benefit.what] : [])))];
}

function readWhat(cell: Cell, known: readonly string[], line: number, faults: FaultList): string | null {
  const what = readText(cell, 'what', line, faults);
  if (what === null || known.includes(what)) return what;
  const found = shortenFound(what);
  faults.add(line, { code: 'unknown-owed', found, nearest: nearestWord(found, known), known: [...known] });
  return null;
}
