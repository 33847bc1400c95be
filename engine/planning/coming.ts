import { formatDay, type Day, type IsoDay } from '../primitives/calendar.ts';
import type { Program } from '../program/program.ts';
import type { Because } from '../results.ts';
import type { ReviewSubject } from '../reviews/replay-state.ts';
import type { ProspectKind } from './prospect.ts';
import { simulatePartner } from './simulate.ts';

/** What an edition that is announced means for one partner, if nothing that is measured changes. */
export interface Coming {
  /** Its first day. */
  edition: IsoDay;
  announced: IsoDay;
  /** What it brings first. */
  kind: ProspectKind;
  /** The tier held under it, by its new name. */
  held: string | null;
  /** Where it leads when every review and deadline has passed. */
  to: string | null;
  /** Whether that is higher or lower than where today's edition leads. */
  change: 'up' | 'down' | 'same';
  /** The bars that do it, as `Move` has them. */
  because: Because[];
}

/** The next edition that is announced by `asOf` and not yet in force; null: there is none. */
export function announcedEdition(editions: readonly Program[], asOf: Day): Program | null {
  const isComing = ({ announced, effective }: Program): boolean =>
    announced !== null && announced <= asOf && effective !== null && effective > asOf;
  return editions.find(isComing) ?? null;
}

/** Null: no edition is announced, or the partner is not enrolled on the day. */
export function comingFor(editions: readonly Program[], subject: ReviewSubject, asOf: Day): Coming | null {
  const next = announcedEdition(editions, asOf);
  const move = next && simulatePartner(editions, next, subject, asOf);
  if (!move) return null;
  const { kind, held, to } = move.proposed;
  const days = { edition: formatDay(next.effective!), announced: formatDay(next.announced!) };
  return { ...days, kind, held, to, change: move.change, because: move.because };
}
