import ical, { type ICalCalendar } from 'ical-generator';
import { formatDay, nextOccurrence, parseDay, parseDuration } from '../../../engine/primitives/calendar.ts';
import type { PublicEditionChanges, PublicPartner, PublicProgram, PublicReview } from '../../../engine/wire.ts';
import { changesPath, partnerPath, programPath } from '../../model/paths.ts';
import { list } from '../../words/values.ts';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

interface Entry {
  id: string;
  day: string;
  summary: string;
  path: string;
}

/** So many reviews ahead are entered: what is further off may yet be changed by an edition. */
const REVIEWS_AHEAD = 4;

/** The reviews to come, and the days of editions. */
export function writeCalendar(program: PublicProgram, changes: readonly PublicEditionChanges[], origin: string): string {
  return write(program.name, program.asOf, listDays(program, changes), program.id, origin);
}

/** The same for one partner, with the days by which something has to be done. */
export function writeOwnCalendar(
  program: PublicProgram,
  changes: readonly PublicEditionChanges[],
  partner: PublicPartner,
  origin: string,
): string {
  const path = partnerPath(program, partner.partner);
  const labelOf = (bar: string): string => {
    const metric = bar.slice(bar.indexOf('/') + 1);
    return partner.metrics[metric]?.label ?? 'One of several';
  };
  const own = partner.standings.flatMap(({ track, warning, keeps }): Entry[] => [
    ...(warning
      ? [
          {
            id: `deadline-${track ?? ''}-${warning.deadline}`,
            day: warning.deadline,
            summary: `${program.name}: last day to put right ${list(warning.failing.map(labelOf))}`,
            path,
          },
        ]
      : []),
    ...keeps.flatMap(({ id, projection }) =>
      projection?.reason?.code === 'runs-out'
        ? [
            {
              id: `renew-${track ?? ''}-${id}`,
              day: projection.reason.day,
              summary: `${program.name}: ${labelOf(id)} runs out, renew it by then`,
              path,
            },
          ]
        : [],
    ),
  ]);
  return write(
    `${program.name}: ${partner.name}`,
    partner.asOf,
    [...listDays(program, changes), ...own],
    `${program.id}-${partner.partner}`,
    origin,
  );
}

function listDays(program: PublicProgram, changes: readonly PublicEditionChanges[]): Entry[] {
  const { name, review, asOf } = program;
  return [
    ...listReviews(review, asOf).map((day) => ({
      id: `review-${day}`,
      day,
      summary: `${name}: tiers are reviewed`,
      path: programPath(program),
    })),
    ...changes.map(({ effective }) => ({
      id: `edition-${effective}`,
      day: effective,
      summary: `${name}: new criteria take effect`,
      path: changesPath(program),
    })),
  ];
}

function listReviews(review: PublicReview | null, asOf: string): string[] {
  if (!review) return [];
  const [from, every] = [parseDay(review.from)!, parseDuration(review.every)!];
  let day = nextOccurrence(from, every, parseDay(asOf)!);
  return Array.from({ length: REVIEWS_AHEAD }, () => {
    const review = formatDay(day);
    day = nextOccurrence(from, every, day);
    return review;
  });
}

function write(name: string, asOf: string, entries: readonly Entry[], of: string, origin: string): string {
  const calendar: ICalCalendar = ical({ name, prodId: '//Gradus//Gradus//EN', url: origin });
  const { host } = new URL(origin);
  for (const { id, day, summary, path } of entries)
    calendar.createEvent({
      id: `${of}-${id}@${host}`,
      // Whole days, the same wherever they are read.
      start: new Date(`${day}T12:00:00Z`),
      allDay: true,
      timezone: null,
      stamp: new Date(`${asOf}T00:00:00Z`),
      summary,
      url: origin + path,
    });
  return calendar.toString();
}
