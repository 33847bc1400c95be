import type { Ask, AskedBar, AskedGroup } from '../../engine/program/ladder.ts';

// Ids have hyphens and no underscores, so no two of these names are the same, and none is a word of SQL.

export function metricTable(metric: string): string {
  return `metric_${words(metric)}`;
}

/** Of a metric: what counts on the day; NULL where nothing does. */
export function valueOf(metric: string): string {
  return `${words(metric)}_value`;
}

/** Of a metric: the day of its last observation. */
export function observedOf(metric: string): string {
  return `${words(metric)}_observed`;
}

/** Of a metric that is valid for a limited time: whether that is over. */
export function lapsedOf(metric: string): string {
  return `${words(metric)}_lapsed`;
}

/** Of an attribute: the id of its value; NULL where nothing is told. */
export function attributeColumn(attribute: string): string {
  return `${words(attribute)}_told`;
}

/** Of a score, or of one of its parts. */
export function lowestOf(score: string, part?: string): string {
  return `${inScore(score, part)}_lowest`;
}

/** NULL: without bound. */
export function highestOf(score: string, part?: string): string {
  return `${inScore(score, part)}_highest`;
}

/** The status of a criterion. */
export function statusOf({ id }: Pick<Ask, 'id'>): string {
  return id.split('/').map(words).join('__');
}

/** The status that a criterion has where it is asked. */
export function askedOf(ask: Ask): string {
  return ask.when ? `${statusOf(ask)}__if_asked` : statusOf(ask);
}

export function conditionOf(ask: Ask, condition: AskedBar): string {
  return `${statusOf(ask)}__when__${words(condition.metricId)}`;
}

export function memberOf(group: AskedGroup, member: number): string {
  return `${statusOf(group)}__member_${member + 1}`;
}

export function memberBarOf(group: AskedGroup, member: number, bar: AskedBar): string {
  return `${memberOf(group, member)}__${words(bar.metricId)}`;
}

function inScore(score: string, part: string | undefined): string {
  return part === undefined ? words(score) : `${words(score)}__${words(part)}`;
}

function words(id: string): string {
  return id.replaceAll('-', '_');
}
