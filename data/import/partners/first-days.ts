import type { Day } from '../../../engine/primitives/calendar.ts';
import type { PartnerData } from './partner-files.ts';

/** The days on which what is told beside observations begins to count. */
export type FirstDays = Partial<Record<'enrolments' | 'exemptions' | 'successions' | 'deliveries', readonly Day[]>>;

export function listFirstDays({
  enrolments,
  exemptions,
  successions,
}: Pick<PartnerData, 'enrolments' | 'exemptions' | 'successions'>): FirstDays {
  return {
    enrolments: (enrolments ?? []).map(({ day }) => day!),
    exemptions: [...exemptions.values()].flatMap((ofPartner) => ofPartner.map(({ from }) => from)),
    successions: successions.map(({ from }) => from),
  };
}
