import { findDays, type FoundDays } from './days.ts';
import { isNumeric } from './numbers.ts';
import { hasWord } from './header-words.ts';
import type { SampledColumn } from '../sample/sampled-column.ts';

/** The columns that may hold something; several: a person has to choose. None: no column does. */
export interface FoundRole<C = SampledColumn> {
  columns: C[];
  /** Whether the header says so; else it is the only column of its kind. */
  isCalledSo: boolean;
  /** Would do as well, or might. */
  others: C[];
}

export type DayColumn = SampledColumn & { days: FoundDays };

const PARTNER_WORDS = new Set(
  'partner partners account accounts company companies organisation organization publisher vendor reseller supplier agency developer merchant customer client firma unternehmen kunde händler anbieter société entreprise partenaire empresa cliente socio azienda bedrijf klant'.split(
    ' ',
  ),
);
const PARTNER_BEGINS = ['partner', 'kunden', 'firmen'];
/** What is told of a partner, and does not name it. */
const ATTRIBUTE_WORDS = new Set(
  'owner manager type status tier country region city industry email phone url website domain stage segment count verantwortlicher betreuer typ land branche'.split(
    ' ',
  ),
);
const ID_WORDS = new Set('id key code number no nr nummer kennung'.split(' '));
const DAY_WORDS = new Set(
  'day date week month quarter period snapshot stand datum tag stichtag woche monat jour mois fecha día mes data giorno dag maand'.split(
    ' ',
  ),
);
/** Of what happened once, and not of what a row is of. */
const EVENT_WORDS = new Set(
  'created modified updated changed closed close start started end ended due signed joined launched first last next expires expiry renewal birth erstellt geändert beginn ende letzte'.split(
    ' ',
  ),
);
/** With these, which day of a period a row is of: `month_end` is no event. */
const BOUNDARY_WORDS = new Set('start end ended ending beginn ende'.split(' '));
const PERIOD_WORDS = new Set('week month quarter period woche monat quartal'.split(' '));
const EIGHT_DIGITS = 'YYYYMMDD';

/** The column that names the partner of a row: one that is called so; of an id and a name the id, as it does not change. */
export function findPartner(columns: readonly SampledColumn[]): FoundRole {
  const filled = columns.filter(({ cells, header }) => cells.length > 0 && !hasWord(header, ATTRIBUTE_WORDS));
  const called = filled.filter(({ header }) => hasWord(header, PARTNER_WORDS, { begins: PARTNER_BEGINS }));
  const ids = called.filter(({ header }) => hasWord(header, ID_WORDS, { ends: ['nummer'] }));
  const names = called.filter((column) => !ids.includes(column) && !isNumeric(column));
  if (ids.length === 1) return { columns: ids, isCalledSo: true, others: names };
  if (ids.length > 1 || names.length > 0) return { columns: [...ids, ...names], isCalledSo: true, others: [] };
  const texts = filled.filter((column) => !isNumeric(column) && findDays(column) === null);
  return { columns: texts, isCalledSo: false, others: [] };
}

/** A column that is called as if it had the day of a row, where none was found, and what stands in it is no day. */
export function findUnreadDays(columns: readonly SampledColumn[]): SampledColumn | null {
  return columns.find(({ header, cells }) => cells.length > 0 && hasWord(header, DAY_WORDS) && !isOfEvent(header)) ?? null;
}

/** The column of the day that a row is of: one that is called so, or the only one of days. One of what happened once may not be meant. */
export function findDay(columns: readonly SampledColumn[]): FoundRole<DayColumn> {
  const dated = columns.flatMap((column): DayColumn[] => {
    const days = findDays(column);
    // Eight digits are a number first.
    return days && (days.formats[0] !== EIGHT_DIGITS || hasWord(column.header, DAY_WORDS)) ? [{ ...column, days }] : [];
  });
  const events = dated.filter(({ header }) => isOfEvent(header));
  const plain = dated.filter((column) => !events.includes(column));
  const called = plain.filter(({ header }) => hasWord(header, DAY_WORDS));
  const found = called.length > 0 ? called : plain;
  return { columns: found, isCalledSo: called.length > 0, others: dated.filter((column) => !found.includes(column)) };
}

function isOfEvent(header: string): boolean {
  return hasWord(header, EVENT_WORDS) && !(hasWord(header, PERIOD_WORDS) && hasWord(header, BOUNDARY_WORDS));
}
