import { addDuration, addMonths, formatDay, parseDay, type Day } from '../../engine/primitives/calendar.ts';
import type { AppPlan, Outcomes } from './app-plan.ts';
import { LAST_DAY, LAST_MONTH, listMonths, seasonBefore, valueAt } from './course.ts';
import type { Random } from './random.ts';
import type { StudioPlan } from './studio-plan.ts';

/** What was measured of one partner: metric → day → value. */
export type Measured = Map<string, Map<Day, number>>;

const SECURITY_REVIEW_DAYS = 330;

/** The days on which a partner's figures of the month before come in. */
export function listFeedDays(since: Day, dayOfMonth: number, until: string): Day[] {
  const last = addMonths(parseDay(`${until}-01`)!, 1);
  return listMonths()
    .map((first) => first + dayOfMonth - 1)
    .filter((day) => day >= since && day < last && day <= LAST_DAY);
}

export function observeApp(measured: Measured, plan: AppPlan, since: Day, dayOfMonth: number, random: Random): void {
  const record = recorderOf(measured);
  const feedDays = listFeedDays(since, dayOfMonth, plan.fedUntil);
  let owedReviews = random.next();
  for (const day of feedDays) {
    const shops = Math.max(0, Math.round(valueAt(plan.shops, day) * random.factor(0.018)));
    const season = seasonBefore(day);
    record('shops', day, shops);
    record('orders', day, Math.round(shops * valueAt(plan.orders, day) * season * random.factor(0.08)));
    // Where hardly anyone uses an app, hardly anyone rates it.
    if (shops >= 8 || random.chance(0.5)) record('rating', day, stars(valueAt(plan.rating, day) * random.factor(0.025)));
    owedReviews += valueAt(plan.reviews, day) * random.factor(0.4);
    record('reviews', day, Math.floor(owedReviews));
    owedReviews %= 1;
    record('reply', day, tenths(valueAt(plan.reply, day) * random.factor(0.12)));
    if (plan.slowestReply) record('slowest-reply', day, tenths(valueAt(plan.slowestReply, day) * random.factor(0.2)));
    if (plan.uptime) record('uptime', day, hundredths(Math.min(100, valueAt(plan.uptime, day) + random.between(-0.06, 0.06))));
    if (plan.uptime) record('disputes', day, hundredths(0.4 * random.factor(0.6)));
    if (plan.pays > 0) record('revenue', day, Math.round(shops * plan.pays * random.factor(0.05)));
  }
  const lastSeen = plan.fedUntil === LAST_MONTH ? LAST_DAY : (feedDays.at(-1) ?? since);
  observeOccasions(record, plan, since, lastSeen, random);
}

function observeOccasions(record: Recorder, plan: AppPlan, since: Day, lastSeen: Day, random: Random): void {
  const gap = 365 / plan.releases;
  for (let at = since + gap * random.next(); at <= lastSeen; at += gap * random.factor(0.15))
    record('releases', Math.floor(at), 1);
  for (let day = since; day <= lastSeen; day = addDuration(day, { months: 12, days: 0 }))
    record('languages', day, plan.languages);
  if (plan.securityReview === 'yearly') {
    const first = since + random.wholeBetween(0, 40);
    for (let day = first; day <= lastSeen; day += SECURITY_REVIEW_DAYS + random.wholeBetween(-20, 20))
      record('security-review', day, 1);
  } else {
    recordOutcomes(record, 'security-review', plan.securityReview, since);
  }
  recordOutcomes(record, 'accessibility-review', plan.accessibilityReview, since);
  recordOutcomes(record, 'offline', plan.offline, since);
}

function recordOutcomes(record: Recorder, metric: string, outcomes: Outcomes, since: Day): void {
  for (const [day, outcome] of Object.entries(outcomes)) record(metric, Math.max(parseDay(day)!, since), outcome);
}

export function observeStudio(measured: Measured, plan: StudioPlan, since: Day, dayOfMonth: number, random: Random): void {
  const record = recorderOf(measured);
  const isAnswered = measured.has('reply');
  let owedLaunches = random.next();
  let owedCare = 0;
  listFeedDays(since, dayOfMonth, plan.fedUntil).forEach((day, month) => {
    owedLaunches += (valueAt(plan.launches, day) / 12) * random.factor(0.3);
    const launches = Math.floor(owedLaunches);
    owedLaunches %= 1;
    record('launches', day, launches);
    owedCare += launches * 0.01;
    add(measured, 'revenue', day, Math.round(plan.fee * (launches * random.factor(0.2) + owedCare)));
    if (launches > 0 || plan.slowestReply) record('handover', day, stars(valueAt(plan.handover, day) * random.factor(0.025)));
    if (!isAnswered) record('reply', day, tenths(valueAt(plan.reply, day) * random.factor(0.12)));
    if (plan.slowestReply && !measured.get('slowest-reply')?.has(day)) {
      record('slowest-reply', day, tenths(valueAt(plan.slowestReply, day) * random.factor(0.2)));
    }
    if (month % 3 > 0) return;
    record('certified', day, Math.round(valueAt(plan.certified, day)));
    record('references', day, Math.round(valueAt(plan.references, day)));
    if (plan.thriving) record('thriving', day, Math.round(valueAt(plan.thriving, day)));
  });
}

type Recorder = (metric: string, day: Day, value: number) => void;

function recorderOf(measured: Measured): Recorder {
  return (metric, day, value) => {
    if (day > LAST_DAY) return;
    const ofMetric = measured.get(metric);
    if (ofMetric) ofMetric.set(day, value);
    else measured.set(metric, new Map([[day, value]]));
  };
}

function add(measured: Measured, metric: string, day: Day, value: number): void {
  recorderOf(measured)(metric, day, (measured.get(metric)?.get(day) ?? 0) + value);
}

function stars(value: number): number {
  return hundredths(Math.max(1, Math.min(5, value)));
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Days of a month, `2026-05`. */
export function isInMonth(day: Day, month: string): boolean {
  return formatDay(day).startsWith(month);
}
