import { formatDay, nextOccurrence, type Day, type IsoDay } from '../primitives/calendar.ts';
import type { Holding } from './holdings.ts';

/** Something due to a partner that was delivered: a review held, office hours given. `what` as the program file has it. */
export interface OwedDelivery {
  kind: 'owed';
  day: Day;
  what: string;
}

export interface OwedItem {
  what: string;
  tier: string;
  /** The period it is for: from this day, and due before the next one begins. */
  from: IsoDay;
  due: IsoDay;
  delivered: IsoDay | null;
  /** `late`: delivered after it was due. */
  status: 'delivered' | 'late' | 'due' | 'overdue';
}

/**
 * A thing owed every so often is due once a period; periods are counted from the day since which the tier is held. A promise made at the
 * start of a period stands under a later edition, but falls with the tier when that is lost before the day it is due.
 * A delivery is for the earliest period that had begun and was still open.
 */
export function findOwed(holdings: readonly Holding[], deliveries: readonly OwedDelivery[], asOf: Day): OwedItem[] {
  const known = deliveries.filter(({ day }) => day <= asOf).sort((a, b) => a.day - b.day);
  const periods = holdings.flatMap(periodsOf).sort((a, b) => a.from - b.from || a.due - b.due);
  const used = new Set<OwedDelivery>();
  return periods.map(({ what, tier, from, due }) => {
    const delivery = known.find((candidate) => !used.has(candidate) && candidate.what === what && candidate.day >= from);
    if (delivery) used.add(delivery);
    const day = delivery?.day ?? null;
    const status = day === null ? (due < asOf ? 'overdue' : 'due') : day > due ? 'late' : 'delivered';
    return { what, tier, from: formatDay(from), due: formatDay(due), delivered: day === null ? null : formatDay(day), status };
  });
}

interface Period {
  what: string;
  tier: string;
  from: Day;
  due: Day;
}

function periodsOf({ tier, since, first, end, lostOn }: Holding): Period[] {
  const periods: Period[] = [];
  for (const benefit of tier.benefits) {
    if (benefit.kind !== 'owed') continue;
    const { what, every } = benefit;
    for (let from = nextOccurrence(since, every, first - 1); from < end; from = nextOccurrence(since, every, from)) {
      const due = nextOccurrence(since, every, from) - 1;
      if (lostOn === null || due < lostOn) periods.push({ what, tier: tier.id, from, due });
    }
  }
  return periods;
}
