import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../data/words/program-faults.ts';
import { loadPrograms, parseProgramText, type LocatedFault } from '../../../data/program-files/load-programs.ts';
import { parseEditions } from '../../../engine/program/editions.ts';
import type { Fault } from '../../../engine/program/faults.ts';

type Code = LocatedFault['fault']['code'];

/** For each code a text that makes it, as lines below `HEAD`, and the line that it is told in. */
const BY_TEXT = {
  missing: ['metrics: { a: { unit: count } }', 'p:5:15 metrics.a.label — "label" is missing; expected text.'],
  'wrong-type': ['notice: 90', 'p:5:9 notice — expected a duration such as P3M or P90D, but found a number.'],
  empty: ['source: ""', 'p:5:9 source — this is empty; expected text with something in it.'],
  'invisible-character': [
    'source: "a\\u202Eb"',
    'p:5:9 source — character 2 of this text, U+202E, cannot be seen and may hide or turn round what stands beside it; expected only what shows. Take it out.',
  ],
  'nothing-visible': ['source: "\\u200B"', 'p:5:9 source — there is nothing to see in this text; expected some that shows.'],
  'too-many': [
    `metrics: { ${Array.from({ length: 1001 }, (_, i) => `m${i}: 1`).join(', ')} }`,
    'p:5:10 metrics — there are 1001 entries; expected 1000 at the most.',
  ],
  'unknown-key': [
    'metrics: { a: { label: A, unit: count, guid: x } }',
    'p:5:40 metrics.a.guid — there is no key "guid" here; expected one of label, unit, outOf, aggregate, window, period, counts, visibility, … (15 in all). Did you mean "guide"?',
  ],
  'unknown-word': [
    'metrics: { a: { label: A, unit: count, visibility: privat } }',
    'p:5:52 metrics.a.visibility — "privat" is not a word for this; expected one of public, partner, operator.',
  ],
  'unknown-metric': [
    'metrics: { s: { label: S, unit: points, score: { b: { per: 1, points: 1 } } } }',
    'p:5:50 metrics.s.score.b — no metric is called "b": the program defines none. Add it under metrics.',
  ],
  'bad-id': [
    'metrics: { A: { label: A, unit: count } }',
    'p:5:12 metrics.A — "A" is no id; expected lower-case letters, digits and single hyphens, a letter first, 64 at the most.',
  ],
  'reserved-id': [
    'metrics: { any-7: { label: A, unit: count } }',
    'p:5:12 metrics.any-7 — "any-7" is what a group of criteria is called; choose another id for the metric.',
  ],
  'column-id': [
    'attributes: { until: { label: A, values: { b: B } } }',
    'p:5:22 attributes.until — "until" is what a column of every table of enrolments is called; choose another id for the attribute.',
  ],
  'choose-one': ['tracks: {}', 'p:1:1 — tiers and tracks are both given; expected exactly one of tiers and tracks.'],
  'bad-day': [
    'announced: 2026-13-01',
    'p:5:12 announced — "2026-13-01" is no day of the calendar; expected one such as 2026-01-01.',
  ],
  'bad-duration': [
    'notice: PT4H',
    'p:5:9 notice — "PT4H" is no duration; expected one of years, months, weeks or days, such as P3M, P90D or P1Y.',
  ],
  'bad-web-address': [
    'metrics: { a: { label: A, unit: count, guide: here } }',
    'p:5:47 metrics.a.guide — "here" is no web address; expected one that begins with https:// or http://.',
  ],
  'bad-color': [
    'brand: { name: A, accent: red }',
    'p:5:27 brand.accent — "red" is no colour; expected six digits after #, such as #1f5c45.',
  ],
  'bad-mark': [
    'brand: { name: A, mark: <svg> }',
    'p:5:25 brand.mark — This is no path of an SVG; expected what stands in its “d”, drawn in a box of 32 by 32.',
  ],
  'bad-currency': [
    'currency: dollars',
    'p:5:11 currency — "dollars" is no currency code; expected three capital letters such as USD or EUR.',
  ],
  'not-finite': ['ranking: { cap: .inf }', 'p:5:17 ranking.cap — Infinity is no number to reckon with; expected a finite one.'],
  'not-whole': ['ranking: { featuredSlots: 1.5 }', 'p:5:27 ranking.featuredSlots — 1.5 is not whole; expected a whole number.'],
  'too-large': ['ranking: { cap: 1e16 }', 'p:5:17 ranking.cap — 10000000000000000 is too large; numbers go up to 1e15.'],
  'out-of-range': ['ranking: { cap: 0.5 }', 'p:5:17 ranking.cap — 0.5 is out of range; expected 1 or more.'],
  'window-missing': [
    'metrics: { a: { label: A, unit: count, aggregate: sum } }',
    'p:5:15 metrics.a.window — "sum" needs days to run over; add a window such as window: P90D, or a period such as period: year.',
  ],
  'window-on-latest': [
    'metrics: { a: { label: A, unit: count, window: P1Y } }',
    'p:5:48 metrics.a.window — the latest value has no window; take it out, or say which aggregate runs over it (sum, mean, min, max, count).',
  ],
  'counts-without-period': [
    'metrics: { a: { label: A, unit: count, counts: either } }',
    'p:5:48 metrics.a.counts — counts says what of a period counts, but there is none; add one such as period: year.',
  ],
  'valid-for-with-aggregate': [
    'metrics: { a: { label: A, unit: count, aggregate: sum, window: P1Y, validFor: P1Y } }',
    'p:5:79 metrics.a.validFor — validFor is for the latest value, but this metric is a sum over a window, from which old values fall out by themselves; take one of the two out.',
  ],
  'valid-for-with-stale-after': [
    'metrics: { a: { label: A, unit: flag, validFor: P1Y, staleAfter: P1M } }',
    'p:5:66 metrics.a.staleAfter — a metric with validFor lapses and is never stale; take staleAfter out, or validFor.',
  ],
  'out-of-on-unit': [
    'metrics: { a: { label: A, unit: count, outOf: 5 } }',
    'p:5:47 metrics.a.outOf — only a rating has an upper bound; take outOf out, or change the unit from count to rating.',
  ],
  'aggregate-on-unit': [
    'metrics: { a: { label: A, unit: flag, aggregate: mean, window: P1Y } }',
    'p:5:50 metrics.a.aggregate — the mean of a flag is no flag any more; expected one of latest, min, max, or another unit.',
  ],
  'observed-on-score': [
    'metrics: { a: { label: A, unit: count }, s: { label: S, unit: points, staleAfter: P1M, score: { a: { per: 1, points: 1 } } } }',
    'p:5:83 metrics.s.staleAfter — what is computed is not observed, so it has no staleAfter; give it to the metrics of which it is made.',
  ],
  'score-of-score': [
    'metrics: { a: { label: A, unit: count }, s: { label: S, unit: points, score: { s: { per: 1, points: 1 } } } }',
    'p:5:83 metrics.s.score.s — "s" is computed itself; a score or a ratio is made of metrics that are observed; expected a.',
  ],
  'ratio-of-no-number': [
    'metrics: { a: { label: A, unit: count }, f: { label: F, unit: flag }, r: { label: R, unit: percent, ratio: { of: f, to: a } } }',
    'p:5:114 metrics.r.ratio.of — "f" is a flag or lapses, so nothing can be divided by it, nor it by something; expected a.',
  ],
  'currency-missing': [
    'metrics: { a: { label: A, unit: money } }',
    'p:1:1 currency — amounts of money are used (metrics.a.unit), but no currency is named; add one such as currency: USD.',
  ],
  'unknown-timezone': [
    'timezone: Europe/Amsterdm',
    'p:5:11 timezone — there is no time zone "Europe/Amsterdm"; expected an IANA name such as UTC or Europe/Amsterdam. Did you mean "Europe/Amsterdam"?',
  ],
  'unknown-currency': [
    'currency: USX',
    'p:5:11 currency — there is no currency "USX"; expected an ISO 4217 code such as USD or EUR.',
  ],
  'bad-syntax': [
    'notice: "P90D',
    'p:6:1 — this is not valid YAML: a text that begins with " above is not closed; write its " at the end of the text.',
  ],
  'several-documents': [
    '---\nid: q',
    'p:5:1 — a second document begins here (---); expected one a file. Move it to a file of its own.',
  ],
  'not-utf8': ['open: Caf\uFFFD', 'p:5:10 — this has letters that are not UTF-8; save the file as UTF-8.'],
  'duplicate-key': ['name: Again', 'p:5:1 — the key "name" is there twice; expected each once. Rename one or take it out.'],
  'file-too-large': [`open: ${'x'.repeat(1_000_000)}`, 'p — the file has 1000060 bytes; expected 1000000 at the most.'],
  'too-many-faults': [
    `metrics: { ${Array.from({ length: 101 }, (_, i) => `m${i}: 1`).join(', ')} }`,
    'p:6:1 — these are the first 100 faults, and there are more; mend them and check again.',
  ],
  'key-not-text': [
    '[open]: Yes',
    'p:5:1 — a key here is a list, a map or an alias; expected text. A text that begins with [, {, * or ? is put in quotes.',
  ],
  'unknown-alias': [
    'open: &shared Yes\nsource: *shard',
    'p:6:9 — nothing above is called "&shard", which "*shard" stands for; name it there, or put a text that begins with * in quotes. Did you mean "shared"?',
  ],
  'too-many-aliases': [
    `open: &a Yes\nsource: [${'*a, '.repeat(101)}]`,
    'p:6:410 — there are more than 100 aliases (*name); expected no more in a file. Write the parts out.',
  ],
  'nested-too-deep': [
    `open: ${'['.repeat(60)}${']'.repeat(60)}`,
    'p:5:57 — this is nested too deep; look for a bracket that is never closed.',
  ],
} satisfies Partial<Record<Code, [text: string, line: string]>>;

/** The same for the only tier, `t`, of a program with the metrics `count`, `score` (up to 10) and `flag`. */
const BY_TIER = {
  'duplicate-id': [
    'health: [count, count]',
    'p:9:21 tiers.t.health#2 — "count" is there already; expected each once. Rename one or take it out.',
  ],
  'bad-hours': [
    'benefits: [{ support: { channel: Chat, response: P1M } }]',
    'p:9:54 tiers.t.benefits#1.support.response — "P1M" is no duration of hours; expected one of days, hours or minutes, such as PT4H, PT30M or P2D.',
  ],
  'unit-mismatch': [
    'requires: { flag: 1 }',
    'p:9:23 tiers.t.requires.flag — "flag" is a flag, which is passed or not; expected true (at least), or unpublished.',
  ],
  'group-nested': [
    'requires: { anyOf: [{ anyOf: [{ count: 1 }] }] }',
    'p:9:27 tiers.t.requires.anyOf#1.anyOf — anyOf may not stand here, only metrics with their thresholds; groups stand directly under requires.',
  ],
  'unknown-track': [
    'requires: { count: { atLeast: 1, when: { onTrack: a } } }',
    'p:9:55 tiers.t.requires.count.when.onTrack — no track is called "a": the program has none. Take it out.',
  ],
  'unknown-attribute': [
    'requires: { count: { atLeast: 1, when: { sise: big } } }',
    'p:9:52 tiers.t.requires.count.when.sise — no attribute or metric is called "sise"; expected one of size, count, flag, score. Did you mean "size"?',
  ],
  'attribute-without-words': [
    'requires: { count: { atLeast: 1, when: { size: 1 } } }',
    'p:9:52 tiers.t.requires.count.when.size — "size" is an attribute, of which words are true and no number; expected one of its values, or a list of them.',
  ],
  'attribute-required': [
    'requires: { size: 1 }',
    'p:9:23 tiers.t.requires.size — "size" is an attribute, which tells partners apart and is nothing to reach; it may stand under when, which says of whom something is asked.',
  ],
  'each-above-of-no-score': [
    'requires: { count: { atLeast: 1, eachAbove: 0 } }',
    'p:9:49 tiers.t.requires.count.eachAbove — eachAbove is about the parts of a score that has to reach something, and "count" is none here; take it out.',
  ],
  'each-above-part': [
    'requires: { score: { atLeast: 5, eachAbove: 10 } }',
    'p:9:49 tiers.t.requires.score.eachAbove — "count" gives 10 points at most, so it is never above 10; lower eachAbove, or raise what the part can give.',
  ],
  'when-nested': [
    'requires: { anyOf: [{ count: { atLeast: 1, when: { flag: true } } }] }',
    'p:9:54 tiers.t.requires.anyOf#1.count.when — whom something is asked of is said where it is required, of a metric or of a whole group; take it out here.',
  ],
  'group-empty': [
    'requires: { anyOf: [] }',
    'p:9:24 tiers.t.requires.anyOf — this group asks for nothing; expected at least one metric with its threshold.',
  ],
  'group-needs-too-many': [
    'requires: { atLeastOf: { n: 2, of: [{ count: 1 }] } }',
    'p:9:33 tiers.t.requires.atLeastOf.n — 2 are to be met, but there are only 1; lower n or add to the list.',
  ],
  'unpublished-with': [
    'criteria: unpublished\n    requires: { count: 1 }',
    'p:10:15 tiers.t.requires — the criteria of this tier are said to be unpublished, yet it has requires; take one of the two out.',
  ],
  'keeps-not-asked': [
    'requires: { flag: true }\n    keeps: { count: 1 }',
    'p:10:14 tiers.t.keeps.count — requires has no "count" (atLeast) that keeps could make easier; expected flag. Add it there, or take it out here.',
  ],
  'keeps-harder': [
    'requires: { count: 5 }\n    keeps: { count: 6 }',
    'p:10:21 tiers.t.keeps.count — the bar to stay (6) is harder than the one to enter (5); expected 5 or less.',
  ],
  'replaces-kept-tier': [
    'replaces: [t]',
    'p:9:16 tiers.t.replaces#1 — "t" is still a tier of this ladder and keeps its holders; take it out of replaces.',
  ],
} satisfies Partial<Record<Code, [tier: string, line: string]>>;

/** For each code what the edition after `HEAD` has, and the line. */
const BY_EDITIONS = {
  'other-program': [{ id: 'other' }, 'id — this is an edition of "other", not of "p"; expected one id in all editions.'],
  'same-effective-day': [
    { effective: '2025-01-01' },
    'effective — another edition takes effect on 2025-01-01 too; expected a day of its own for each.',
  ],
  'tier-dropped': [
    { tiers: '[{ id: u, name: U }]' },
    'tiers — the tier "t" of the edition before is gone, and its holders with it; name its heir by writing replaces: [t] on a tier.',
  ],
  'unknown-tier': [
    { tiers: '[{ id: t, name: T, replaces: [u] }]' },
    'tiers.0.replaces.0 — the edition before has no tier "u" in this ladder; expected t. Did you mean "t"?',
  ],
  'track-dropped': [
    { tracks: '{ a: { name: A, tiers: [{ id: t, name: T }] } }' },
    'tracks — the edition before has one ladder without tracks, this one has tracks; its partners would have no place. Start a program with an id of its own.',
  ],
  'metric-changed': [
    { metrics: '{ m: { label: M, unit: points } }' },
    'metrics.m.unit — the unit of "m" is count in an earlier edition and points in this one, and what was observed is read under both; expected count for as long as the metric is called so. Change it back, or give what is measured now an id of its own.',
  ],
} satisfies Partial<Record<Code, [next: Record<string, string>, line: string]>>;

/** What comes of files rather than of texts. */
const BY_FILES = {
  'unreadable-file': ['test/data/none.yaml', 'test/data/none.yaml — this could not be read: there is no such file or folder.'],
  'no-program-files': [
    'engine/program/schema',
    'engine/program/schema — there is no program in this folder; expected files that end in .yaml, .yml or .json.',
  ],
} satisfies Partial<Record<Code, [path: string, line: string]>>;

// Does not compile when a code is shown nowhere. Not every system has a special file; hostile-files.test.ts looks for one.
const SHOWN = {
  ...BY_TEXT,
  ...BY_TIER,
  ...BY_EDITIONS,
  ...BY_FILES,
  'special-file': null,
} satisfies Record<Code, unknown>;

const HEAD = 'id: p\nname: P\nsummary: S\ntiers: [{ id: t, name: T }]\n';

describe('describeFault', () => {
  it.each(Object.entries(BY_TEXT))('says %s', (code, [text, line]) => {
    const faults = faultsOf(`${HEAD}${text}\n`);
    expect(faults.filter(({ fault }) => fault.code === code).map(describeFault)).toEqual([line]);
  });

  it.each(Object.entries(BY_TIER))('says %s', (code, [tier, line]) => {
    const metrics = [
      'count: { label: C, unit: count }',
      'flag: { label: F, unit: flag }',
      'score: { label: S, unit: points, score: { count: { per: 1, points: 1, max: 10 } } }',
    ].join(', ');
    const text = `id: p\nname: P\nsummary: S\nmetrics: { ${metrics} }\nattributes: { size: { label: Z, values: { big: B } } }\ntiers:\n  - id: t\n    name: T\n    ${tier}\n`;
    const faults = faultsOf(text);
    expect(faults.map(({ fault }) => fault.code)).toEqual([code]);
    expect(faults.map(describeFault)).toEqual([line]);
  });

  it.each(Object.entries(BY_EDITIONS))('says %s', (code, [next, line]) => {
    const editions = [{}, { effective: '2026-01-01', ...next }].map((change) => {
      const { tiers, ...plain } = {
        id: 'p',
        name: 'P',
        summary: 'S',
        effective: '2025-01-01',
        metrics: '{ m: { label: M, unit: count } }',
        tiers: '[{ id: t, name: T }]',
        ...change,
      } as Record<string, string>;
      const parts = Object.entries('tracks' in plain ? plain : { ...plain, tiers });
      const parsed = parseProgramText('p', parts.map(([key, value]) => `${key}: ${value}\n`).join(''));
      if (!parsed.ok) throw new Error(parsed.faults.map(describeFault).join('\n'));
      return parsed.program;
    });
    const parsed = parseEditions(editions);
    const faults: Fault[] = parsed.ok ? [] : parsed.faults.map(({ fault }) => fault);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(
      faults.map((fault) => describeFault({ file: '', line: 0, column: 0, place: fault.path.join('.'), fault }).trim()),
    ).toEqual([line]);
  });

  it.each(Object.entries(BY_FILES))('says %s', (code, [path, line]) => {
    const loaded = loadPrograms(path);
    expect(!loaded.ok && loaded.faults.map((fault) => [fault.fault.code, describeFault(fault)])).toEqual([[code, line]]);
  });

  it('ends every sentence', () => {
    const lines = Object.values(SHOWN).flatMap((shown) => (shown ? [shown[1]] : []));
    expect(lines.filter((line) => !/[.?]$/.test(line))).toEqual([]);
  });

  it('hints at quotes where a comma or a colon cut a text in two', () => {
    const [fault] = faultsOf(`${HEAD.replace('name: T', 'name: T, benefits: [Talks: with reps]')}`);
    expect(describeFault(fault!)).toMatch(/no key "Talks" here; expected one of support, mdf, owed\.$/);
    const [cut] = faultsOf('id: p\nname: P\nsummary: S\ntiers: [{ id: t, name: T, summary: Small, but fine }]\n');
    expect(describeFault(cut!)).toMatch(/If this is part of a text with a comma or a colon in it, put that text in quotes\.$/);
  });

  it('stays on one line and short, whatever was found', () => {
    const [fault] = faultsOf(`${HEAD}notice: "${'x'.repeat(5000)}\\n\\nmore"\n`);
    expect(describeFault(fault!)).toMatch(/^.{0,250}$/);
  });
});

describe('what is found in a file', () => {
  it('is shown, and not obeyed by a terminal', () => {
    const [fault] = faultsOf(`${HEAD}notice: "\\x1b[2J\\u202E"\n`);
    expect(describeFault(fault!)).toContain('"\\u001B[2J\\u202E" is no duration');
  });

  it('is not cut through the middle of a character', () => {
    const [fault] = faultsOf(`${HEAD}notice: "${'x'.repeat(59)}${'👍'.repeat(60)}"\n`);
    expect(describeFault(fault!)).toContain(`"${'x'.repeat(59)}…" is no duration`);
  });

  it('is cut short also where the parser tells of it', () => {
    const [fault] = faultsOf(`a: |${'x'.repeat(5000)}\n`);
    expect(describeFault(fault!)).toMatch(/^.{0,250}$/);
  });
});

function faultsOf(text: string): LocatedFault[] {
  const parsed = parseProgramText('p', text);
  return parsed.ok ? [] : parsed.faults;
}
