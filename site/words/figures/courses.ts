import type { CriterionResult, Projection } from '../../../engine/results.ts';
import type { Course } from '../../../data/publish.ts';
import type { PublicPartner } from '../../../engine/wire.ts';
import { tierName, type StandingContext } from '../standing.ts';

/** One figure that a standing rests on, and how it went. */
export interface CourseWords {
  label: string;
  now: string;
  course: Course;
  needed: { target: number; direction: 'atLeast' | 'atMost'; label: string; isToStay: boolean; when: When | null }[];
  /** All of the picture in words. */
  sentence: string;
  /** The picture as a table, oldest first; absent where none is shown. */
  rows?: { day: string; value: string }[];
}

interface When {
  date: string;
  earliest: string;
  latest: string | null;
}

/** Only those that are measured by figures that everyone may see; what is passed or not has no course. */
export function describeCourses(context: StandingContext, courses: readonly Course[]): CourseWords[] {
  const { standing, partner, words } = context;
  const { course: say } = words.partnerPage;
  const bars = [...standing.keeps, ...standing.criteria];
  const metrics = [...new Set(bars.flatMap(({ metric }) => metric ?? []))];
  return metrics.flatMap((metric) => {
    const course = courses.find((one) => one.metric === metric);
    const measure = partner.metrics[metric];
    if (!course || !measure || measure.unit === 'flag') return [];
    const needed = [
      ...standing.keeps.filter(isAbout(metric)).map((bar) => describeNeeded(bar, say.toStay, true, measure, context)),
      ...standing.criteria
        .filter(isAbout(metric))
        .map((bar) =>
          describeNeeded(
            bar,
            standing.next === null ? say.toEnter : (value) => say.forTier(value, tierName(standing.next, context)),
            false,
            measure,
            context,
          ),
        ),
    ].filter((one, index, all) => all.findIndex(({ target }) => target === one.target) === index);
    return [describeCourse(course, measure, needed, context)];
  });
}

function describeNeeded(
  bar: CriterionResult & { projection?: Pick<Projection, 'date' | 'earliest' | 'latest'> },
  name: (value: string) => string,
  isToStay: boolean,
  measure: PublicPartner['metrics'][string],
  { partner: { currency }, words: { values } }: StandingContext,
): CourseWords['needed'][number] {
  const { date = null, earliest = null, latest = null } = bar.projection ?? {};
  const isMet = bar.status === 'met';
  return {
    target: bar.target!,
    direction: bar.direction!,
    label: name(values.metricValue(bar.target!, measure, currency)),
    isToStay,
    // Of what is to be reached, when it will be; of what is to be kept, when it will be lost.
    when: date && earliest && isMet === isToStay ? { date, earliest, latest } : null,
  };
}

function describeCourse(
  course: Course,
  measure: PublicPartner['metrics'][string],
  needed: CourseWords['needed'],
  { partner: { currency }, words: { values, partnerPage } }: StandingContext,
): CourseWords {
  const known = course.points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
  const value = (of: number): string => values.metricValue(of, measure, currency);
  const { course: say } = partnerPage;
  const [first, last] = [known[0]!, known.at(-1)!];
  const label = measure.label ?? course.metric;
  const parts = [
    say.was(label, value(last.value), last.day, value(first.value), first.day),
    ...needed.map(({ label, direction, when }) => (direction === 'atMost' ? say.atMost : say.atLeast)(label, when?.date ?? null)),
  ];
  return { label, now: value(last.value), course, needed, sentence: parts.join(' ') };
}

function isAbout(metric: string) {
  return (bar: CriterionResult): boolean => bar.metric === metric && bar.target !== null && bar.direction !== null;
}
