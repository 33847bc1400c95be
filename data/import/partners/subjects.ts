import { seriesOfAttributes } from '../../../engine/measures/attributes.ts';
import type { Exemption, PartnerSeries } from '../../../engine/measures/observations.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import { takeOverFrom } from '../../../engine/reviews/succession.ts';
import { enrolEveryone, type Enrolment } from '../tables/enrolments.ts';
import type { SeriesByPartner } from '../observations/series.ts';
import type { PartnerData } from './partner-files.ts';

const NOTHING: PartnerSeries = new Map();
const NONE: readonly Exemption[] = [];

/** Everyone who is or was enrolled, by partner, then track, in code-unit order; who takes over from somebody is with them. */
export function assembleSubjects(
  data: Pick<PartnerData, 'enrolments' | 'exemptions' | 'successions'> & { series: SeriesByPartner },
  editions: readonly Program[],
): ReviewSubject[] {
  const { series, enrolments, successions } = data;
  const enrolled = enrolments ?? enrolEveryone(series.keys(), editions);
  const periods = Map.groupBy(enrolments ?? [], ({ partner, track }) => JSON.stringify([partner, track]));
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
    const enrolled = enrolments && own.map(({ day, until }) => ({ from: day!, until }));
    const measured = new MeasuredSubject(series, partner, track, enrolled, data.exemptions.get(partner) ?? NONE);
    const attributes = attributesOf(own);
    const subject = attributes ? { ...measured, series: new Map([...measured.series, ...attributes]) } : measured;
    const formers = byPartner.get(partner)?.map(({ formerly, from }) => ({ subject: findSubject(formerly, track), from }));
    return formers ? takeOverFrom(subject, formers) : subject;
  };

  for (const { partner, track } of enrolled) {
    // Whoever takes over takes over on each of the ladders.
    for (let one: string | undefined = partner; one !== undefined; one = byFormer.get(one)?.partner) findSubject(one, track);
  }
  return sortSubjects([...subjects.values()]).map((subject) => {
    const succession = byFormer.get(subject.partner);
    if (!succession) return subject;
    return { ...subject, series: subject.series, successor: { partner: succession.partner, from: succession.from } };
  });
}

/** Series may be made when they are asked for, and then are not to be held. */
class MeasuredSubject implements ReviewSubject {
  readonly #everyones: SeriesByPartner;
  readonly partner: string;
  readonly track: string | null;
  readonly enrolled: ReviewSubject['enrolled'];
  readonly exemptions: readonly Exemption[];

  constructor(
    everyones: SeriesByPartner,
    partner: string,
    track: string | null,
    enrolled: ReviewSubject['enrolled'],
    exemptions: readonly Exemption[],
  ) {
    this.#everyones = everyones;
    this.partner = partner;
    this.track = track;
    this.enrolled = enrolled;
    this.exemptions = exemptions;
  }

  get series(): PartnerSeries {
    return this.#everyones.get(this.partner) ?? NOTHING;
  }
}

/** What is told of an enrolment stands beside what was measured of the partner; null: nothing is. */
function attributesOf(own: readonly Enrolment[]): PartnerSeries | null {
  const told = own.flatMap(({ day, until, attributes }) => (attributes ? [{ from: day!, until, attributes }] : []));
  return told.length === 0 ? null : seriesOfAttributes(told);
}

/** By partner, then track, both in code-unit order. */
function sortSubjects(subjects: ReviewSubject[]): ReviewSubject[] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return subjects.sort((a, b) => order(a.partner, b.partner) || order(a.track ?? '', b.track ?? ''));
}
