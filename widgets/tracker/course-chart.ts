import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Projection } from '../../engine/results.ts';
import { formatDay, formatNumber, formatValue } from '../element/format.ts';
import { formatContext, metricOf, type TrackerContext } from './tracker-context.ts';

type Expected = Pick<Projection, 'date' | 'earliest' | 'latest'>;

const [WIDTH, HEIGHT, AIR] = [240, 60, 8];
const MONTHS = 12;
const AHEAD_AT_LEAST = 2;
const MONTH_MS = 30.44 * 24 * 3600 * 1000;
const HATCH_STEP = 5;

/**
 * How a metric went over the last year, the line that is needed, and when it is likely to cross it; hatched where it was not known. Drawn
 * in a box that is stretched, so that dots are strokes without a length, which no stretching makes oval.
 */
export function renderCourse(
  id: string,
  target: number | null,
  expected: Expected | undefined,
  context: TrackerContext,
): TemplateResult | typeof nothing {
  const values = context.partner.courses?.[id];
  const known = values?.filter((value) => value !== null) ?? [];
  if (!values || known.length < 2 || target === null) return nothing;
  const today = Date.parse(context.partner.asOf);
  const monthsTo = (day: string): number => (Date.parse(day) - today) / MONTH_MS;
  const { date, earliest, latest } = expected ?? { date: null, earliest: null, latest: null };
  const furthest = Math.max(0, ...[date, earliest, latest].map((day) => (day ? monthsTo(day) : 0)));
  const ahead = Math.min(MONTHS, Math.max(AHEAD_AT_LEAST, furthest));
  const x = (month: number): number => round((WIDTH * (Math.min(month, ahead) + MONTHS)) / (MONTHS + ahead));
  const [low, high] = [Math.min(target, ...known), Math.max(target, ...known)];
  const y = (value: number): number =>
    high === low ? HEIGHT / 2 : round(AIR + ((HEIGHT - 2 * AIR) * (high - value)) / (high - low));
  const monthOf = (index: number): number => index + 1 - values.length;
  const last = values.at(-1) ?? null;
  const now = last === null ? null : `${x(0)} ${y(last)}`;
  return html`<div part="course">
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${describe(id, target, values, expected, context)}
    >
      <rect class="ahead" x=${x(0)} width=${WIDTH - x(0)} height=${HEIGHT}></rect>
      <path
        class="hatch"
        d=${values.map((value, index) => (value === null ? hatch(x(monthOf(index) - 0.5), x(monthOf(index) + 0.5)) : '')).join('')}
      ></path>
      ${
        now && earliest
          ? svg`<path class="cone" d=${`M${now}L${x(monthsTo(earliest))} ${y(target)}L${x(latest ? monthsTo(latest) : ahead)} ${y(target)}z`}></path>`
          : nothing
      }
      <path class="needed" d=${`M0 ${y(target)}H${WIDTH}`}></path>
      <path
        class="line"
        d=${values.map((value, index) => (value === null ? '' : `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${x(monthOf(index))} ${y(value)}`)).join('')}
      ></path>
      ${now ? svg`<path class="dot" d=${`M${now}h0`}></path>` : nothing}
      ${date && now && monthsTo(date) <= ahead ? svg`<path class="dot then" d=${`M${x(monthsTo(date))} ${y(target)}h0`}></path>` : nothing}
    </svg>
  </div>`;
}

/** All of the picture in words. */
function describe(
  id: string,
  target: number,
  values: readonly (number | null)[],
  expected: Expected | undefined,
  context: TrackerContext,
): string {
  const { words, locale, partner } = context;
  const metric = metricOf(context, id);
  const format = (value: number): string => formatValue(value, metric, formatContext(context), { bare: true });
  const known = values.filter((value) => value !== null);
  const unknown = values.length - known.length;
  const first = values.findIndex((value) => value !== null);
  const day = new Date(partner.asOf);
  const dayOfMonth = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() - (values.length - 1 - first));
  // A month that has no such day ends before it.
  if (day.getUTCDate() !== dayOfMonth) day.setUTCDate(0);
  const { earliest = null, latest = null } = expected ?? {};
  const formatted = (text: string): string => formatDay(text, locale);
  return [
    `${metric.label}: ${words.course(format(known[0]!), formatted(day.toISOString().slice(0, 10)), words.asked(format(known.at(-1)!), format(target)))}`,
    unknown > 0 ? words.monthsUnknown(formatNumber(unknown, locale)) : '',
    earliest ? (latest ? words.range(formatted(earliest), formatted(latest)) : words.openRange(formatted(earliest))) : '',
  ]
    .filter(Boolean)
    .join('. ');
}

function hatch(from: number, to: number): string {
  const count = Math.max(1, Math.floor((to - from) / HATCH_STEP));
  return Array.from(
    { length: count },
    (_, index) => `M${round(from + index * HATCH_STEP)} ${HEIGHT}l${HATCH_STEP} ${-HEIGHT}`,
  ).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
