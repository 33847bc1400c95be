import { seriesOfAttributes } from '../../../engine/measures/attributes.ts';
import type { PartnerSeries } from '../../../engine/measures/observations.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import { takeOverFrom } from '../../../engine/reviews/succession.ts';
import { enrolEveryone, type Enrolment } from '../tables/enrolments.ts';
import type { PartnerData } from './partner-files.ts';

/** Everyone who is or was enrolled, by partner, then track, in code-unit order; who takes over from somebody is with them. */
export function assembleSubjects(
  data: Pick<PartnerData, 'enrolments' | 'exemptions' | 'successions'> & { series: ReadonlyMap<string, PartnerSeries> },
  editions: readonly Program[],
): ReviewSubject[] {
  const { series, enrolments, successions } = data;
  const enrolled = enrolments ?? enrolEveryone(series.keys(), editions);
  const periods = Map.groupBy(enrolled, ({ partner, track }) => JSON.stringify([partner, track]));
  const byPartner = Map.groupBy(successions, ({ partner }) => partner);
  const byFormer = new Map(successions.map((succession) => [succession.formerly, succession]));
  const subjects = new Map<string, ReviewSubject>();

  const findSubject = (partner: string, track: string | null): ReviewSubject => {
    const key = JSON.stringify([partner, track]);
    let subject = subjects.get(key);
    if (!subject) subjects.set(key, (subject = makeSubject(partner, track, periods.get(key))));
    return subject;
  };
  const makeSubject = (partner: string, track: string | null, own: readonly Enrolment[] = []): ReviewSubject => {
    const subject: ReviewSubject = {
      partner,
      track,
      enrolled: enrolments && own.map(({ day, until }) => ({ from: day!, until })),
      series: withAttributes(series.get(partner) ?? new Map(), own),
      exemptions: data.exemptions.get(partner) ?? [],
    };
    const formers = byPartner.get(partner)?.map(({ formerly, from }) => ({ subject: findSubject(formerly, track), from }));
    return formers ? takeOverFrom(subject, formers) : subject;
  };

  for (const { partner, track } of enrolled) {
    // Whoever takes over takes over on each of the ladders.
    for (let one: string | undefined = partner; one !== undefined; one = byFormer.get(one)?.partner) findSubject(one, track);
  }
  return sortSubjects([...subjects.values()]).map((subject) => {
    const succession = byFormer.get(subject.partner);
    return succession ? { ...subject, successor: { partner: succession.partner, from: succession.from } } : subject;
  });
}

/** What is told of an enrolment stands beside what was measured of the partner. */
function withAttributes(series: PartnerSeries, own: readonly Enrolment[]): PartnerSeries {
  const told = own.flatMap(({ day, until, attributes }) => (attributes ? [{ from: day!, until, attributes }] : []));
  return told.length === 0 ? series : new Map([...series, ...seriesOfAttributes(told)]);
}

/** By partner, then track, both in code-unit order. */
function sortSubjects(subjects: ReviewSubject[]): ReviewSubject[] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return subjects.sort((a, b) => order(a.partner, b.partner) || order(a.track ?? '', b.track ?? ''));
}
