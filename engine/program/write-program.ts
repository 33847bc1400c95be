import { formatDay, formatDuration, type Day, type Duration } from '../primitives/calendar.ts';
import type { Attribute, Bar, Benefit, Condition, Ladder, Metric, Program, Requirement, Tier } from './program.ts';

type Written = Record<string, unknown>;

/** An edition as a program file has it: what `parseProgram` reads is the same edition again. Defaults are left out. */
export function writeProgram(program: Program): Written {
  const { review, ranking, brand, ladders, metrics, attributes } = program;
  const flags = new Set(metrics.filter(({ unit }) => unit === 'flag').map(({ id }) => id));
  const [first] = ladders;
  const staleAfter = review?.staleAfter ?? null;
  return given({
    ...{ id: program.id, name: program.name, summary: program.summary, source: program.source, open: program.open },
    ...{ announced: writeDay(program.announced), effective: writeDay(program.effective), currency: program.currency },
    timezone: program.timezone === 'UTC' ? null : program.timezone,
    yearBegins: program.yearBegins === 1 ? null : program.yearBegins,
    cumulative: program.cumulative ? null : false,
    metrics: Object.fromEntries(metrics.map((metric) => [metric.id, writeMetric(metric, staleAfter)])),
    attributes: attributes.length > 0 ? Object.fromEntries(attributes.map((one) => [one.id, writeAttribute(one)])) : null,
    ...(first?.track === null
      ? { tiers: writeTiers(first, flags) }
      : {
          tracks: Object.fromEntries(ladders.map((one) => [one.track, { name: one.name, tiers: writeTiers(one, flags) }])),
        }),
    review:
      review &&
      given({
        ...{ every: formatDuration(review.every), from: formatDay(review.from), warning: formatDuration(review.warning) },
        ...{ promote: review.promote, demote: review.demote },
        ...{ staleAfter: writeLength(review.staleAfter), open: review.open },
      }),
    notice: writeLength(program.notice),
    ranking: given({ ...ranking }),
    brand: brand && given({ ...brand }),
  });
}

function writeMetric(metric: Metric, reviewStaleAfter: Duration | null): Written {
  const { id: _, aggregate, window, visibility, validFor, staleAfter, score, ratio, counts, ...rest } = metric;
  const isInherited = staleAfter !== null && JSON.stringify(staleAfter) === JSON.stringify(reviewStaleAfter);
  return given({
    ...rest,
    aggregate: aggregate === 'latest' ? null : aggregate,
    window: writeLength(window),
    counts: counts === 'so-far' ? null : counts,
    visibility: visibility === 'public' ? null : visibility,
    validFor: writeLength(validFor),
    staleAfter: isInherited ? null : writeLength(staleAfter),
    score: score && Object.fromEntries(score.map(({ metric: part, ...points }) => [part, given(points)])),
    ratio: ratio && given({ ...ratio }),
  });
}

function writeAttribute({ id: _, values, visibility, ...rest }: Attribute): Written {
  return given({
    ...rest,
    values: Object.fromEntries(values.map(({ id, label }) => [id, label])),
    visibility: visibility === 'public' ? null : visibility,
  });
}

function writeTiers({ tiers }: Ladder, flags: ReadonlySet<string>): Written[] {
  return tiers.map((tier) => writeTier(tier, flags));
}

function writeTier(tier: Tier, flags: ReadonlySet<string>): Written {
  return given({
    ...{ id: tier.id, name: tier.name, summary: tier.summary, open: tier.open },
    criteria: tier.published ? null : 'unpublished',
    requires: tier.requires.length > 0 ? writeRequires(tier.requires, flags) : null,
    keeps: tier.keeps.length > 0 ? writeBars(tier.keeps, flags) : null,
    boost: tier.boost === 1 ? null : tier.boost,
    featured: tier.featured ? true : null,
    benefits: tier.benefits.length > 0 ? tier.benefits.map(writeBenefit) : null,
    investment: tier.investment && given({ ...tier.investment }),
    health: tier.health.length > 0 ? tier.health : null,
    replaces: tier.replaces.length > 0 ? tier.replaces : null,
  });
}

/** A map has each key once: of two groups that need one, the second is written as one of which at least one is needed. */
function writeRequires(requires: readonly Requirement[], flags: ReadonlySet<string>): Written {
  const written: Written = {};
  for (const requirement of requires) {
    if (requirement.kind === 'bar') {
      written[requirement.metric] = writeBar(requirement, flags);
      continue;
    }
    const { needs, members, why, when } = requirement;
    const of = members.map((bars) => writeBars(bars, flags));
    const more = given({ why, when: writeCondition(when, flags) });
    if (needs === 1 && !('anyOf' in written)) written['anyOf'] = Object.keys(more).length > 0 ? { of, ...more } : of;
    else written['atLeastOf'] = { n: needs, of, ...more };
  }
  return written;
}

function writeBars(bars: readonly Bar[], flags: ReadonlySet<string>): Written {
  return Object.fromEntries(bars.map((bar) => [bar.metric, writeBar(bar, flags)]));
}

function writeBar(bar: Bar, flags: ReadonlySet<string>): unknown {
  const { metric, direction, target, eachAbove, why, open, when } = bar;
  const limit = target === null ? 'unpublished' : flags.has(metric) && target === 1 ? true : target;
  const more = given({ eachAbove, why, open, when: writeCondition(when, flags) });
  return direction === 'atLeast' && Object.keys(more).length === 0 ? limit : { [direction]: limit, ...more };
}

function writeCondition(when: Condition | null, flags: ReadonlySet<string>): Written | null {
  if (!when) return null;
  const words = when.attributes.map(({ attribute, values }) => [attribute, values] as const);
  return { ...writeBars(when.bars, flags), ...Object.fromEntries(words), ...(when.tracks && { onTrack: when.tracks }) };
}

function writeBenefit(benefit: Benefit): unknown {
  switch (benefit.kind) {
    case 'text':
      return benefit.text;
    case 'support': {
      const { channel, responseHours, note } = benefit;
      return { support: given({ channel, response: responseHours === null ? null : writeHours(responseHours), note }) };
    }
    case 'mdf': {
      const { kind: _, every, orMore, ...rest } = benefit;
      return { mdf: given({ ...rest, orMore: orMore || null, every: formatDuration(every) }) };
    }
    case 'owed':
      return { owed: benefit.what, every: formatDuration(benefit.every) };
  }
}

function writeHours(hours: number): string {
  const minutes = Math.round(hours * 60);
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}

function writeDay(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}

function writeLength(duration: Duration | null): string | null {
  return duration && formatDuration(duration);
}

/** Without what is not said. */
function given(fields: Written): Written {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
