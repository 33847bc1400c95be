import { formatDay, parseDay, type Day, type IsoDay } from '../../engine/primitives/calendar.ts';
import type { Exemption } from '../../engine/measures/observations.ts';
import type { Listing } from '../../engine/ranking/ranking.ts';
import type { Enrolment, PartnerDelivery, Spending, Succession } from '../import.ts';
import type { ListingTexts, PartnerTexts } from '../import/tables/profiles.ts';
import type { StoredRecord } from '../store/batches.ts';

// What a row of each table is in the store. Days are kept as ISO text: whoever opens the database can read them.

export type ListedListing = Listing & ListingTexts;

export function storeEnrolment({ partner, track, day, until, attributes }: Enrolment): StoredRecord {
  return record('enrolment', partner, { track, day: format(day), until: format(until), ...(attributes && { attributes }) });
}

export function readEnrolment({ partner, body }: StoredRecord): Enrolment {
  const { day, until, ...rest } = JSON.parse(body) as Omit<Enrolment, 'partner' | 'day' | 'until'> & {
    day: IsoDay | null;
    until: IsoDay | null;
  };
  return { partner: partner!, day: parse(day), until: parse(until), ...rest };
}

export function storeExemption({ partner, criterion, reason, by, from, until }: Exemption): StoredRecord {
  return record('exemption', partner, { criterion, reason, by, from: format(from), until: format(until) });
}

export function readExemption({ partner, body }: StoredRecord): Exemption {
  const { from, until, ...told } = JSON.parse(body) as Record<'criterion' | 'reason' | 'by' | 'from', string> & {
    until: string | null;
  };
  return { partner: partner!, ...told, from: parse(from)!, until: parse(until) };
}

/** It is of both: of whoever takes over, and of whoever is taken over from. */
export function storeSuccession({ partner, formerly, from }: Succession): StoredRecord {
  return { ...record('succession', partner, { formerly, from: format(from) }), also: formerly };
}

export function readSuccession({ partner, body }: StoredRecord): Succession {
  const { formerly, from } = JSON.parse(body) as { formerly: string; from: IsoDay };
  return { partner: partner!, formerly, from: parse(from)! };
}

export function storePartnerTexts(partner: string, texts: PartnerTexts): StoredRecord {
  return record('partner', partner, texts);
}

export function readPartnerTexts({ body }: StoredRecord): PartnerTexts {
  return JSON.parse(body) as PartnerTexts;
}

export function storeListing({ partner, ...listing }: ListedListing): StoredRecord {
  return record('listing', partner, listing);
}

export function readListing({ partner, body }: StoredRecord): ListedListing {
  return { partner: partner!, ...(JSON.parse(body) as Omit<ListedListing, 'partner'>) };
}

export function storeDelivery({ partner, track, delivery }: PartnerDelivery): StoredRecord {
  return record('delivery', partner, { track, ...delivery, day: format(delivery.day) });
}

export function readDelivery({ partner, body }: StoredRecord): PartnerDelivery {
  const { track, day, ...rest } = JSON.parse(body) as { track: string | null; day: IsoDay } & Record<string, unknown>;
  return { partner: partner!, track, delivery: { ...rest, day: parse(day)! } as PartnerDelivery['delivery'] };
}

export function storeSpending(spending: Spending): StoredRecord {
  return record('spending', null, spending);
}

export function readSpending({ body }: StoredRecord): Spending {
  return JSON.parse(body) as Spending;
}

function record(kind: StoredRecord['kind'], partner: string | null, body: object): StoredRecord {
  return { kind, partner, body: JSON.stringify(body) };
}

function format(day: Day | null): IsoDay | null {
  return day === null ? null : formatDay(day);
}

function parse(day: IsoDay | null): Day | null {
  return day === null ? null : parseDay(day);
}
