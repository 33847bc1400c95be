import { attributeOfSeries } from './attributes.ts';
import type { Day } from '../primitives/calendar.ts';
import { makeSeries, type PartnerSeries, type Series } from './observations.ts';

/** What was observed of a partner that another one has taken over from, on the day `from`. */
export interface SucceededSeries {
  series: PartnerSeries;
  from: Day;
}

/**
 * A partner's series with those of the partners that it took over from, in order of precedence, the lowest first. What was observed of
 * them counts from the day of the succession. Of one day, all observations stand beside each other; the partner's own is the last. An attribute is
 * handed on to whom nothing is told of it.
 */
export function succeedSeries(own: PartnerSeries, all: readonly SucceededSeries[]): PartnerSeries {
  const joined = new Map(own);
  const formers = withoutOverruled(own, all);
  for (const metric of new Set(formers.flatMap(({ series }) => [...series.keys()]))) {
    const sources = [...formers, { series: own, from: -Infinity }].map(({ series, from }) => ({
      series: series.get(metric),
      from,
    }));
    joined.set(metric, joinSeries(sources.filter((source): source is Source => source.series !== undefined)));
  }
  return joined;
}

/** Each attribute is told of one alone: the partner itself, else of whom comes last. */
function withoutOverruled(own: PartnerSeries, formers: readonly SucceededSeries[]): SucceededSeries[] {
  const told = new Set([...own.keys()].map(attributeOfSeries));
  // What is measured is told of all.
  told.delete(null);
  return formers
    .toReversed()
    .map(({ series, from }) => {
      const kept = [...series].filter(([key]) => !told.has(attributeOfSeries(key)));
      for (const [key] of kept) {
        const attribute = attributeOfSeries(key);
        if (attribute !== null) told.add(attribute);
      }
      return { series: new Map(kept), from };
    })
    .reverse();
}

interface Source {
  series: Series;
  from: Day;
}

function joinSeries(present: readonly Source[]): Series {
  const partsBefore = runningSum(present.map(({ series }) => countParts(series)));
  return makeSeries(
    present.flatMap(({ series }) => series.days),
    present.flatMap(({ series }) => series.values),
    present.flatMap(({ series, from }) => series.received.map((day) => Math.max(day, from))),
    present.flatMap(({ series }, i) => series.days.map((_, j) => partsBefore[i]! + (series.parts?.[j] ?? 0))),
  );
}

function countParts({ parts }: Series): number {
  return parts ? parts.reduce((highest, part) => Math.max(highest, part), 0) + 1 : 1;
}

/** What stands before each. */
function runningSum(counts: readonly number[]): number[] {
  let total = 0;
  return counts.map((count) => (total += count) - count);
}
