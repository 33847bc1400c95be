import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import { readPartner } from '../cells/texts.ts';
import { readDay, type DayReader } from '../cells/days.ts';
import { FaultList, type Imported, type Place } from '../faults.ts';
import { readFiles, type Sources } from '../read-files.ts';
import type { WantedColumn } from '../rows/columns.ts';
import type { Enrolment } from './enrolments.ts';

/** From a day on, `partner` stands for the partner that was called `formerly`. */
export interface Succession {
  partner: string;
  formerly: string;
  from: Day;
}

const COLUMNS: WantedColumn[] = [
  { name: 'partner', need: 'required' },
  { name: 'formerly', need: 'required' },
  { name: 'from', need: 'required' },
];

/**
 * Who took over from whom: a partner with a new name, or two that became one. Nobody is taken over from twice, nor takes over when somebody
 * has already taken over from them. `enrolments`: null where everyone is enrolled.
 */
export async function importSuccessions(
  sources: Sources,
  days: DayReader,
  enrolments: readonly Enrolment[] | null,
): Promise<Imported<Succession[]>> {
  const faults = new FaultList();
  const byFormer = new Map<string, Row>();
  await readFiles(sources, COLUMNS, faults, ([partnerCell, formerlyCell, fromCell], line) => {
    const before = faults.total;
    const partner = readPartner(partnerCell!, 'partner', line, faults);
    const formerly = readPartner(formerlyCell!, 'formerly', line, faults);
    const from = readDay(days, fromCell!, 'from', line, faults);
    if (partner !== null && partner === formerly) faults.add(line, { code: 'succeeds-itself', partner });
    if (faults.total > before) return;
    const row = { partner: partner!, formerly: formerly!, from: from!, place: faults.placeOf(line) };
    const known = byFormer.get(row.formerly);
    if (!known) byFormer.set(row.formerly, row);
    else if (known.partner !== row.partner || known.from !== row.from)
      faults.add(line, { code: 'succeeded-twice', partner: row.formerly, other: known.place });
  });
  const rows = [...byFormer.values()];
  for (const row of rows) checkChain(row, byFormer, faults);
  const byPartner = Map.groupBy(enrolments ?? [], ({ partner }) => partner);
  for (const row of rows) checkEnrolments(row, byPartner.get(row.formerly) ?? [], faults);
  return faults.conclude(rows.map(({ partner, formerly, from }) => ({ partner, formerly, from })));
}

type Row = Succession & { place: Place };

function checkChain(row: Row, byFormer: ReadonlyMap<string, Row>, faults: FaultList): void {
  const next = byFormer.get(row.partner);
  const circle = findCircle(row, byFormer);
  if (circle) {
    // Told once, at the row that was read first.
    const [first] = [...byFormer.values()].filter((one) => circle.includes(one));
    if (first === row) faults.addAt(row.place, { code: 'succession-circle', partners: circle.map(({ formerly }) => formerly) });
  } else if (next && next.from <= row.from) {
    const { partner, from } = next;
    faults.addAt(row.place, { code: 'succeeded-before', partner: row.partner, successor: partner, on: formatDay(from) });
  }
}

/** The circle that a row closes, beginning with it; null: there is none. */
function findCircle(row: Row, byFormer: ReadonlyMap<string, Row>): Row[] | null {
  const path: Row[] = [];
  for (let one: Row | undefined = row; one && !path.includes(one); one = byFormer.get(one.partner)) path.push(one);
  return path.at(-1)!.partner === row.formerly ? path : null;
}

function checkEnrolments(
  { partner: successor, formerly, from, place }: Row,
  enrolments: readonly Enrolment[],
  faults: FaultList,
): void {
  const late = enrolments.find(({ day }) => day !== null && day >= from);
  if (late) faults.addAt(place, { code: 'enrolled-after-succession', partner: formerly, day: formatDay(late.day!), successor });
}
