import { verdictOn } from '../../engine/standing/verdict.ts';
import type { PublicPartner, PublicProgram, PublicStanding } from '../../engine/wire.ts';
import { formatDay, formatNumber } from '../element/format.ts';
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
export function meaningOf({ ladders, metrics }: PublicProgram, { words, shown }: DetailsPlace): string {
  const tiers = ladders.find(({ name }) => name === shown.track)?.tiers;
  const tier = tiers?.find(({ name }) => name === shown.tier);
  if (!tier) return '';
  if (tier.summary) return tier.summary;
  const asked = tier.criteria.flatMap(({ metric, members }) => (members ? members.flat().map((part) => part.metric) : [metric]));
  const needs = metrics.filter(({ id }) => asked.includes(id)).map(({ label }) => label);
  if (needs.length === 0) return '';
  const shownNeeds = needs.length > MOST_NEEDS ? [...needs.slice(0, MOST_NEEDS), '…'] : needs;
  return words.needs(shownNeeds.join(' · '));
}

/** Who holds it and since when, as the badge knows it or the partner's answer has it. */
export function stateOf(partner: PublicPartner | null, place: DetailsPlace): string {
  const since = standingOf(partner, place)?.since ?? place.shown.since;
  return since ? place.words.holds(place.shown.name, formatDay(since, place.locale)) : '';
}

/** What is to be known of it besides, and how long it holds, if something is at stake. */
export function stakeOf(partner: PublicPartner | null, place: DetailsPlace): string {
  const standing = standingOf(partner, place);
  const verdict = standing && verdictOn(standing);
  if (verdict?.kind === 'warned') return place.words.warned(formatDay(verdict.deadline, place.locale));
  return !verdict || verdict.kind === 'good' || verdict.kind === 'no-tier' ? '' : place.words[verdict.kind];
}

/** Label and text of each. */
export function factsOf(partner: PublicPartner | null, place: DetailsPlace): [label: string, text: string][] {
  const { words, locale } = place;
  const standing = standingOf(partner, place);
  if (!standing) return [];
  const facts: [string, string][] = [];
  if (standing.tally.of > 0) facts.push([words.neededFor(tierNeeded(standing)), describeTally(standing, place)]);
  // Of a warning, what counts is its deadline.
  if (partner?.review && !standing.warning) facts.push([words.nextReview, formatDay(partner.review.next, locale)]);
  return facts;
}

function standingOf(partner: PublicPartner | null, { shown }: DetailsPlace): PublicStanding | undefined {
  return partner?.standings.find(({ trackName }) => trackName === shown.track);
}

function tierNeeded({ next, held, tiers }: PublicStanding): string {
  return tiers.find(({ id }) => id === (next ?? held))?.name ?? '';
}

function describeTally({ tally, withheld }: PublicStanding, { words, locale }: DetailsPlace): string {
  const met = words.met(formatNumber(tally.met, locale), formatNumber(tally.of, locale));
  return withheld ? `${met}, ${words.notPublic(formatNumber(withheld, locale))}` : met;
}
