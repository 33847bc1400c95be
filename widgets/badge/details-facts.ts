import { verdictOn } from '../../engine/standing/verdict.ts';
import type { PublicPartner, PublicProgram, PublicStanding } from '../../engine/wire.ts';
import { formatDay, formatNumber } from '../element/format.ts';
import { localeOf } from '../element/locale.ts';
import type { DetailsWords } from '../words/en/details.ts';
import type { BadgeData } from './badge-data.ts';

export interface DetailsPlace {
  words: DetailsWords;
  locale: string;
  /** What the badge shows. */
  shown: BadgeData;
}

/** Of a long list the page on the program has the rest. */
const MOST_NEEDS = 6;

export function rankOf({ words, locale, shown }: DetailsPlace): string {
  const rank = words.rank(formatNumber(shown.rank, locale), formatNumber(shown.rungs, locale));
  return [shown.program, shown.track, rank].filter(Boolean).join(' · ');
}

/** What the tier means, in its program's words; else what it needs. */
export function meaningOf({ ladders, metrics }: PublicProgram, { words, locale, shown }: DetailsPlace): string {
  const tiers = ladders.find(({ name }) => name === shown.track)?.tiers;
  const tier = tiers?.find(({ name }) => name === shown.tier);
  if (!tier) return '';
  if (tier.summary) return tier.summary;
  const asked = tier.criteria.flatMap(({ metric, members }) => (members ? members.flat().map((part) => part.metric) : [metric]));
  const needs = metrics.filter(({ id }) => asked.includes(id)).map(({ label }) => label);
  if (needs.length === 0) return '';
  const shownNeeds = needs.length > MOST_NEEDS ? [...needs.slice(0, MOST_NEEDS), '…'] : needs;
  return words.needs(new Intl.ListFormat(localeOf(locale), { type: 'unit' }).format(shownNeeds));
}

/** Label and text of each: what the badge knows by itself, then what the partner's answer adds. */
export function factsOf(partner: PublicPartner | null, place: DetailsPlace): [label: string, text: string][] {
  const { words, locale, shown } = place;
  const standing = partner?.standings.find(({ trackName }) => trackName === shown.track);
  const since = standing?.since ?? shown.since;
  const facts: [string, string][] = since ? [[words.held, formatDay(since, locale)]] : [];
  if (standing && standing.tally.of > 0) facts.push([words.neededFor(tierNeeded(standing)), describeTally(standing, place)]);
  if (standing) facts.push([words.state, describeState(standing, place)]);
  return facts;
}

function tierNeeded({ next, held, tiers }: PublicStanding): string {
  return tiers.find(({ id }) => id === (next ?? held))?.name ?? '';
}

function describeTally({ tally, withheld }: PublicStanding, { words, locale }: DetailsPlace): string {
  const met = words.met(formatNumber(tally.met, locale), formatNumber(tally.of, locale));
  return withheld ? `${met}, ${words.notPublic(formatNumber(withheld, locale))}` : met;
}

function describeState(standing: PublicStanding, { words, locale }: DetailsPlace): string {
  const verdict = verdictOn(standing);
  switch (verdict.kind) {
    case 'warned':
      return words.warned(formatDay(verdict.deadline, locale));
    case 'demoted':
      return words.demoted(formatDay(verdict.day, locale));
    case 'postponed':
      return words.postponed;
    case 'at-risk':
      return words.atRisk;
    default:
      return words.good;
  }
}
