import type { Day } from '../primitives/calendar.ts';
import type { Notice } from './notice.ts';

/** What was so when somebody looked last, by key: null as long as it is so, else the day on which it was found to be so no more. */
export type Marks = Readonly<Record<string, Day | null>>;

/** What comes and goes is told again only when it was away for longer. */
const QUIET_DAYS = 30;
/** Of somebody who is new, what happened longer ago is no news. */
const OLD_DAYS = 30;

export interface News {
  /** What was not so before, in order of its day. */
  news: Notice[];
  /** To be given the next time. */
  marks: Marks;
}

/** `before`: null for somebody who is new. `notices`: all that is so on the day. */
export function findNews(before: Marks | null, notices: readonly Notice[], day: Day): News {
  const marks: Record<string, Day | null> = {};
  for (const [key, gone] of Object.entries(before ?? {})) {
    const since = gone ?? day;
    if (day - since <= QUIET_DAYS) marks[key] = since;
  }
  const fresh = notices.filter(({ key }) => !(key in marks));
  for (const { key } of notices) marks[key] = null;
  const news = before ? fresh : fresh.filter((notice) => isNewsOfNewcomer(notice, notices, day));
  return { news: news.toSorted((a, b) => a.day - b.day), marks };
}

/** That somebody is there is news, however long ago the enrolment was. */
function isNewsOfNewcomer(notice: Notice, all: readonly Notice[], day: Day): boolean {
  if (day - notice.day <= OLD_DAYS) return true;
  if (notice.code !== 'partner.enrolled') return false;
  return !all.some(
    ({ code, track, day: on }) =>
      track === notice.track && (code === 'partner.enrolled' || code === 'partner.left') && on > notice.day,
  );
}
