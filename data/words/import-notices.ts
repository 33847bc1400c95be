import { didYouMean, quote } from './phrases.ts';
import { namePlace } from './import-faults.ts';
import type { ImportNotice, PartnerLack, PartnerRole } from '../import/notices.ts';

const ROLES: Record<PartnerRole, { one: string; many: string }> = {
  observed: { one: 'was observed', many: 'were observed' },
  exempted: { one: 'is exempt', many: 'are exempt' },
  succeeded: { one: 'is taken over', many: 'are taken over' },
  listed: { one: 'has a listing', many: 'have listings' },
  delivered: { one: 'was given something', many: 'were given something' },
  described: { one: 'is described', many: 'are described' },
};
const LACKS: Record<PartnerLack, { one: string; many: string }> = {
  'not-enrolled': { one: 'is not enrolled', many: 'are not enrolled' },
  'never-observed': { one: 'was never observed', many: 'were never observed' },
  neither: { one: 'is neither observed nor enrolled', many: 'are neither observed nor enrolled' },
};

/** Of a partner who is new, and one whom the store knows. */
export function describeStoredTwin({ partner, stored }: { partner: string; stored: string }): string {
  return `${quote(partner)} is new, and differs from ${quote(stored)}, who is in the store, in capital letters alone; if they are one partner, write ${quote(stored)}.`;
}

/** One line in English: where, and what may not be meant. */
export function describeNotice(notice: ImportNotice): string {
  return `${notice.line === null ? notice.file : `${notice.file}:${notice.line}`} — ${describe(notice)}`;
}

function describe(notice: ImportNotice): string {
  switch (notice.code) {
    case 'unread-column':
      return `the column ${quote(notice.column)} is not read here.`;
    case 'unknown-partner':
      return `${quote(notice.partner)} ${ROLES[notice.where].one}, but ${LACKS[notice.lack].one}.${didYouMean(notice.nearest)}`;
    case 'differs-in-case': {
      const { partner, other, place, file } = notice;
      return `${quote(partner)} and ${quote(other)}, in ${namePlace(place, file)}, differ in capital letters alone; if they are one partner, write both the same way.`;
    }
    case 'more-differ-in-case':
      return `… and ${notice.count} more who differ from another in capital letters alone.`;
    case 'more-unknown-partners':
      return `… and ${notice.count} more who ${ROLES[notice.where].many}, but ${LACKS[notice.lack].many}.`;
  }
}
