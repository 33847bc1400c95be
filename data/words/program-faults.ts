import type { Expected, Kind, MetricTrait } from '../../engine/program/faults.ts';
import { nameCodePoint } from '../../engine/primitives/visible-text.ts';
import type { AnyFault } from '../program-files/file-faults.ts';
import type { LocatedFault } from '../program-files/load-programs.ts';
import { didYouMean, listWords, oneOf, quote, shorten, showUnseen, writePowerOfTen } from './phrases.ts';
import { explainYamlSyntax } from './faults/yaml-syntax.ts';
import { explainSystemError } from './system-errors.ts';

type Sentences = { [C in AnyFault['code']]: (fault: Extract<AnyFault, { code: C }>) => string };

const EXPECTED: Record<Expected, string> = {
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
  boolean: 'true or false',
  word: 'a word',
  id: 'an id (lower-case letters, digits and hyphens, such as "gold")',
  day: 'a day such as 2026-01-01',
  duration: 'a duration such as P3M or P90D',
  hours: 'a duration of hours such as PT4H',
  color: 'a colour such as #1f5c45',
  mark: 'a path of an SVG',
  'web-address': 'a web address that begins with https:// or http://',
  currency: 'a currency code such as USD',
  map: 'a map of keys and values',
  list: 'a list',
  threshold: 'a number (at least that), true (passed), unpublished, or a map with atLeast or atMost',
  limit: 'a number, true or unpublished',
  alternatives: 'a list of maps from metric to threshold',
  benefit: 'text, or a map with support, mdf or owed',
};

const KIND: Record<Kind, string> = {
  nothing: 'nothing',
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  map: 'a map',
  other: 'something that is no data',
};

const TRAIT: Record<MetricTrait, (metric: string) => string> = {
  kind: (metric) => `${metric} is`,
  unit: (metric) => `the unit of ${metric} is`,
  bound: (metric) => `the upper bound of ${metric} is`,
  currency: (metric) => `the currency of ${metric} is`,
};

const SENTENCES: Sentences = {
  missing: ({ path, expected }) => `${quote(path.at(-1))} is missing; expected ${EXPECTED[expected]}.`,
  'wrong-type': ({ expected, found }) => `expected ${EXPECTED[expected]}, but found ${KIND[found]}.`,
  empty: ({ expected }) => `this is empty; expected ${EXPECTED[expected]} with something in it.`,
  'invisible-character': ({ codePoint, at }) =>
    `character ${at + 1} of this text, ${nameCodePoint(codePoint)}, cannot be seen and may hide or turn round what stands beside it; expected only what shows. Take it out.`,
  'nothing-visible': () => 'there is nothing to see in this text; expected some that shows.',
  'too-many': ({ max, found }) => `there are ${found} entries; expected ${max} at the most.`,

  'too-many-faults': ({ max }) => `these are the first ${max} faults, and there are more; mend them and check again.`,

  'unknown-key': ({ found, known, nearest }) =>
    `there is no key ${quote(found)} here; ${oneOf(known)}.${didYouMean(nearest)}${quotingHint(found, nearest)}`,
  'unknown-word': ({ found, known, nearest }) => `${quote(found)} is not a word for this; ${oneOf(known)}.${didYouMean(nearest)}`,
  'unknown-metric': ({ found, known, nearest }) =>
    known.length > 0
      ? `no metric is called ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`
      : `no metric is called ${quote(found)}: the program defines none. Add it under metrics.`,
  'unknown-tier': ({ found, known, nearest }) =>
    known.length > 0
      ? `the edition before has no tier ${quote(found)} in this ladder; ${oneOf(known)}.${didYouMean(nearest)}`
      : `the edition before has no such ladder, so no tier ${quote(found)} can be replaced. Take it out.`,
  'unknown-track': ({ found, known, nearest }) =>
    known.length > 0
      ? `no track is called ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`
      : `no track is called ${quote(found)}: the program has none. Take it out.`,
  'unknown-attribute': ({ found, known, nearest }) =>
    known.length > 0
      ? `no attribute or metric is called ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`
      : `no attribute is called ${quote(found)}: the program defines none. Add it under attributes.`,
  'bad-id': ({ found }) =>
    `${quote(found)} is no id; expected lower-case letters, digits and single hyphens, a letter first, 64 at the most.`,
  'reserved-id': ({ found }) => `${quote(found)} is what a group of criteria is called; choose another id for the metric.`,
  'column-id': ({ found }) =>
    `${quote(found)} is what a column of every table of enrolments is called; choose another id for the attribute.`,
  'duplicate-id': ({ found }) => `${quote(found)} is there already; expected each once. Rename one or take it out.`,
  'choose-one': ({ keys, found }) =>
    found.length > 0
      ? `${listWords(found)} are both given; expected exactly one of ${listWords(keys)}.`
      : `none of ${listWords(keys)} is given; expected exactly one of them.`,

  'bad-day': ({ found }) => `${quote(found)} is no day of the calendar; expected one such as 2026-01-01.`,
  'bad-duration': ({ found }) =>
    `${quote(found)} is no duration; expected one of years, months, weeks or days, such as P3M, P90D or P1Y.`,
  'bad-hours': ({ found }) =>
    `${quote(found)} is no duration of hours; expected one of days, hours or minutes, such as PT4H, PT30M or P2D.`,
  'bad-color': ({ found }) => `${quote(found)} is no colour; expected six digits after #, such as #1f5c45.`,
  'bad-mark': () => 'This is no path of an SVG; expected what stands in its “d”, drawn in a box of 32 by 32.',
  'bad-web-address': ({ found }) => `${quote(found)} is no web address; expected one that begins with https:// or http://.`,
  'bad-currency': ({ found }) => `${quote(found)} is no currency code; expected three capital letters such as USD or EUR.`,
  'not-finite': ({ found }) => `${found} is no number to reckon with; expected a finite one.`,
  'not-whole': ({ found }) => `${found} is not whole; expected a whole number.`,
  'too-large': ({ max, found }) => `${found} is too large; numbers go up to ${writePowerOfTen(max)}.`,
  'out-of-range': ({ min, minExcluded, max, found }) =>
    `${found} is out of range; expected ${describeRange(min, minExcluded, max)}.`,

  'window-missing': ({ aggregate }) =>
    `${quote(aggregate)} needs days to run over; add a window such as window: P90D, or a period such as period: year.`,
  'window-on-latest': () =>
    'the latest value has no window; take it out, or say which aggregate runs over it (sum, mean, min, max, count).',
  'counts-without-period': () => 'counts says what of a period counts, but there is none; add one such as period: year.',
  'valid-for-with-aggregate': ({ aggregate }) =>
    `validFor is for the latest value, but this metric is a ${aggregate} over a window, from which old values fall out by themselves; take one of the two out.`,
  'valid-for-with-stale-after': () => 'a metric with validFor lapses and is never stale; take staleAfter out, or validFor.',
  'out-of-on-unit': ({ unit }) => `only a rating has an upper bound; take outOf out, or change the unit from ${unit} to rating.`,
  'aggregate-on-unit': ({ unit, aggregate, known }) =>
    `the ${aggregate} of a ${unit} is no ${unit} any more; ${oneOf(known)}, or another unit.`,
  'observed-on-score': ({ key }) =>
    `what is computed is not observed, so it has no ${key}; give it to the metrics of which it is made.`,
  'score-of-score': ({ found, known }) =>
    `${quote(found)} is computed itself; a score or a ratio is made of metrics that are observed; ${oneOf(known)}.`,
  'ratio-of-no-number': ({ found, known }) =>
    `${quote(found)} is a flag or lapses, so nothing can be divided by it, nor it by something; ${oneOf(known)}.`,
  'currency-missing': ({ used }) =>
    `amounts of money are used (${used.join('.')}), but no currency is named; add one such as currency: USD.`,

  'unit-mismatch': ({ metric, unit, expected }) =>
    expected === 'true'
      ? `${quote(metric)} is a flag, which is passed or not; expected true (at least), or unpublished.`
      : `${quote(metric)} is measured (${unit}), so true says nothing about it; expected a number, or unpublished.`,
  'group-nested': ({ found }) =>
    `${found} may not stand here, only metrics with their thresholds; groups stand directly under requires.`,
  'each-above-of-no-score': ({ metric }) =>
    `eachAbove is about the parts of a score that has to reach something, and ${quote(metric)} is none here; take it out.`,
  'each-above-part': ({ part, max, found }) =>
    `${quote(part)} gives ${max} points at most, so it is never above ${found}; lower eachAbove, or raise what the part can give.`,
  'when-nested': () =>
    'whom something is asked of is said where it is required, of a metric or of a whole group; take it out here.',
  'attribute-without-words': ({ attribute }) =>
    `${quote(attribute)} is an attribute, of which words are true and no number; expected one of its values, or a list of them.`,
  'attribute-required': ({ attribute }) =>
    `${quote(attribute)} is an attribute, which tells partners apart and is nothing to reach; it may stand under when, which says of whom something is asked.`,
  'group-empty': () => 'this group asks for nothing; expected at least one metric with its threshold.',
  'group-needs-too-many': ({ needs, members }) =>
    `${needs} are to be met, but there are only ${members}; lower n or add to the list.`,
  'unpublished-with': ({ key }) =>
    `the criteria of this tier are said to be unpublished, yet it has ${key}; take one of the two out.`,
  'keeps-not-asked': ({ metric, direction, asked }) =>
    `requires has no ${quote(metric)} (${direction}) that keeps could make easier; ${
      asked.length > 0 ? oneOf(asked) : 'it needs nothing'
    }. Add it there, or take it out here.`,
  'keeps-harder': ({ direction, asked, found }) =>
    `the bar to stay (${found}) is harder than the one to enter (${asked}); expected ${asked} or ${direction === 'atLeast' ? 'less' : 'more'}.`,

  'replaces-kept-tier': ({ found }) =>
    `${quote(found)} is still a tier of this ladder and keeps its holders; take it out of replaces.`,
  'other-program': ({ expected, found }) =>
    `this is an edition of ${quote(found)}, not of ${quote(expected)}; expected one id in all editions.`,
  'same-effective-day': ({ day }) => `another edition takes effect on ${day} too; expected a day of its own for each.`,
  'tier-dropped': ({ tier, track }) =>
    `the tier ${quote(tier)}${inTrack(track)} of the edition before is gone, and its holders with it; ` +
    `name its heir by writing replaces: [${tier}] on a tier.`,
  'track-dropped': ({ track }) =>
    track === null
      ? 'the edition before has one ladder without tracks, this one has tracks; its partners would have no place. Start a program with an id of its own.'
      : `the track ${quote(track)} of the edition before is gone, and its partners would have no place. Keep it, or start a program with an id of its own.`,
  'metric-changed': ({ metric, trait, before, found }) =>
    `${TRAIT[trait](quote(metric))} ${before} in an earlier edition and ${found} in this one, and what was observed is read under both; ` +
    `expected ${before} for as long as the metric is called so. Change it back, or give what is measured now an id of its own.`,

  'unreadable-file': ({ reason }) => `this could not be read: ${explainSystemError(reason)}.`,
  'no-program-files': () => 'there is no program in this folder; expected files that end in .yaml, .yml or .json.',
  'special-file': () => 'this is a device, a pipe or a socket; expected a file.',
  'file-too-large': ({ max, found }) => `the file has ${found} bytes; expected ${max} at the most.`,
  'not-utf8': () => 'this has letters that are not UTF-8; save the file as UTF-8.',
  'several-documents': () => 'a second document begins here (---); expected one a file. Move it to a file of its own.',
  'bad-syntax': ({ detail }) => `this is not valid YAML: ${explainYamlSyntax(showUnseen(shorten(detail)))}`,
  'duplicate-key': ({ found }) => `the key ${quote(found)} is there twice; expected each once. Rename one or take it out.`,
  'key-not-text': () =>
    'a key here is a list, a map or an alias; expected text. A text that begins with [, {, * or ? is put in quotes.',
  'unknown-alias': ({ found, nearest }) =>
    `nothing above is called ${quote(`&${found}`)}, which ${quote(`*${found}`)} stands for; name it there, or put a text that begins with * in quotes.${didYouMean(nearest)}`,
  'too-many-aliases': ({ max }) => `there are more than ${max} aliases (*name); expected no more in a file. Write the parts out.`,
  'nested-too-deep': () => 'this is nested too deep; look for a bracket that is never closed.',
  'unknown-timezone': ({ found, nearest }) =>
    `there is no time zone ${quote(found)}; expected an IANA name such as UTC or Europe/Amsterdam.${didYouMean(nearest)}`,
  'unknown-currency': ({ found }) => `there is no currency ${quote(found)}; expected an ISO 4217 code such as USD or EUR.`,
};

/** One line in English: where, what is wrong, what was expected, and what to do. */
export function describeFault({ file, line, column, place, fault }: LocatedFault): string {
  const position = line > 0 ? `${file}:${line}:${column}` : file;
  return `${position}${place && ` ${showUnseen(shorten(place))}`} — ${describeDetail(fault)}`;
}

/** The sentence alone, without the place. */
export function describeDetail(fault: AnyFault): string {
  return (SENTENCES[fault.code] as (fault: AnyFault) => string)(fault);
}

// YAML ends a text at a comma inside braces, and makes a map of `Co-selling: with our reps`.
function quotingHint(found: string, nearest: string | null): string {
  return nearest === null && /\s/.test(found)
    ? ' If this is part of a text with a comma or a colon in it, put that text in quotes.'
    : '';
}

function describeRange(min: number | null, minExcluded: boolean, max: number | null): string {
  const from = min === null ? '' : minExcluded ? `more than ${min}` : `${min} or more`;
  if (max === null) return from;
  return min === null ? `${max} or less` : minExcluded ? `${from}, up to ${max}` : `${min} to ${max}`;
}

function inTrack(track: string | null): string {
  return track === null ? '' : ` (track ${track})`;
}
