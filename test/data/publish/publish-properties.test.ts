import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishProgram, publishWatched } from '../../../data/publish.ts';
import { editionsUpTo, metricVisibility } from '../../../data/publish/visibility.ts';
import type { Program } from '../../../engine/program/program.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { listPublishedPartners, publishBadge, publishPartner, publishStandings, type KnownProgram } from '../live/known.ts';
import { catalogOf, type FixturePartner } from './fixture.ts';

const METRICS = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'hotel'] as const;
const VISIBILITIES = ['public', 'public', 'partner', 'operator'] as const;
const DAYS = Array.from({ length: 11 }, (_, i) => `${i < 4 ? 2025 : 2026}-${String(((i + 8) % 12) + 1).padStart(2, '0')}-20`);
const AS_OF = '2026-07-03';

const COMPUTED = ['foxtrot', 'golfing'] as const;

/** An attribute and its values. */
const ATTRIBUTE = 'indigo';
const WORDS = ['juliett', 'kilo', 'lima'] as const;

type Metric = (typeof METRICS)[number] | (typeof COMPUTED)[number] | typeof ATTRIBUTE;
type Visibilities = Record<Metric, (typeof VISIBILITIES)[number]>;

/** Every kind of criterion, with each metric in several; ids and labels are such that nothing else contains them. */
function writeEdition(visibility: Visibilities, effective: string, bar: number, announced = ''): string {
  const metric = (id: Metric, rest: string): string =>
    `  ${id}: { label: Label of ${id}, unit: count, visibility: ${visibility[id]}, ${rest} }\n`;
  return `
id: acme
name: Acme
summary: For testing.
${announced}effective: ${effective}
metrics:
${metric('alpha', 'staleAfter: P120D')}${metric('bravo', 'aggregate: sum, window: P6M')}${metric('charlie', 'summary: What charlie is')}${metric('delta', 'aggregate: mean, window: P3M, staleAfter: P90D')}${metric('echo', 'summary: What echo is')}${metric('foxtrot', 'score: { alpha: { per: 1, points: 1, max: 20 }, echo: { per: 1, points: 1 } }')}${metric('golfing', 'ratio: { of: bravo, to: alpha, least: 3 }')}${metric('hotel', 'aggregate: sum, period: quarter, counts: either')}
attributes: { indigo: { label: Label of indigo, visibility: ${visibility.indigo}, values: { ${WORDS.map((word) => `${word}: Label of ${word}`).join(', ')} } } }
tiers:
  - { id: entry, name: Entry, health: [alpha, delta] }
  - { id: silver, name: Silver, requires: { alpha: ${bar}, bravo: 10 }, keeps: { alpha: ${bar - 2} } }
  - id: gold
    name: Gold
    requires: { alpha: ${bar + 5}, charlie: { atMost: 12, when: { indigo: [juliett, kilo] } }, anyOf: [{ delta: 8 }, { bravo: 20, echo: 3 }], foxtrot: { atLeast: 12, eachAbove: 1 }, hotel: { atLeast: 9, when: { echo: 4 } } }
    health: [echo]
  - { id: summit, name: Summit, requires: { delta: { atLeast: 15, when: { golfing: 1, hotel: { atMost: 40 } } }, golfing: 2, atLeastOf: { n: 2, of: [{ alpha: 15 }, { bravo: 15 }, { echo: 15 }] } } }
review: { every: P1M, from: 2026-01-01, warning: P30D, promote: immediately, demote: earned }
`;
}

const visibilities: fc.Arbitrary<Visibilities> = fc.record(
  Object.fromEntries([...METRICS, ...COMPUTED, ATTRIBUTE].map((id) => [id, fc.constantFrom(...VISIBILITIES)])) as never,
);
/** Of every metric on every day: a value, or none. They follow a line, so that there is something to project. */
const life = fc.record(
  Object.fromEntries(
    METRICS.map((id) => [
      id,
      fc
        .tuple(
          fc.integer({ min: 0, max: 14 }),
          fc.integer({ min: -2, max: 4 }),
          fc.array(fc.option(fc.integer({ min: -1, max: 1 }), { freq: 8 }), { minLength: DAYS.length, maxLength: DAYS.length }),
        )
        .map(([start, slope, noise]) =>
          noise.map((one, i) => (one === null ? null : Math.max(0, start + (slope * i) / 4 + one))),
        ),
    ]),
  ) as Record<(typeof METRICS)[number], fc.Arbitrary<(number | null)[]>>,
);
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

const scenario = fc.record({
  first: visibilities,
  second: visibilities,
  /** Of an edition that is announced. */
  third: visibilities,
  isAnnounced: fc.boolean(),
  isOneEdition: fc.boolean(),
  life,
  word: fc.option(fc.constantFrom(...WORDS)),
  otherWord: fc.option(fc.constantFrom(...WORDS)),
  /** Beside the same public values; mostly near the first, so that the same is decided often enough. */
  changes: fc.record(
    Object.fromEntries(
      METRICS.map((id) => [id, fc.array(fc.integer({ min: -4, max: 4 }), { minLength: DAYS.length, maxLength: DAYS.length })]),
    ) as Record<(typeof METRICS)[number], fc.Arbitrary<number[]>>,
  ),
  exempt: fc.option(
    fc.constantFrom('silver/alpha', 'silver/bravo', 'gold/any-1', 'gold/foxtrot', 'gold/hotel', 'summit/golfing'),
    { nil: null },
  ),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never;

function catalog({ first, second, third, isAnnounced, isOneEdition, exempt, word }: Scenario, lived: Life): KnownProgram {
  const partner: FixturePartner = {
    id: 'nw',
    enrolled: [{ track: null, day: '2025-09-01', ...(word && { attributes: { indigo: word } }) }],
    observations: METRICS.flatMap((id) =>
      DAYS.flatMap((day, i): [string, string, number][] => (lived[id][i] === null ? [] : [[id, day, lived[id][i]!]])),
    ),
    exemptions:
      exempt === null ? [] : [{ criterion: exempt, reason: 'Flood', by: 'Ada', from: '2026-02-01', until: '2026-04-30' }],
  };
  const editions = [writeEdition(first, '2025-01-01', 6)];
  if (!isOneEdition) editions.push(writeEdition(second, '2026-03-10', 7));
  if (isAnnounced) editions.push(writeEdition(third, '2026-09-01', 9, 'announced: 2026-06-01\n'));
  return catalogOf(editions, AS_OF, [partner]);
}

function withheldIn(edition: Program): string[] {
  const attributes = edition.attributes.filter(({ visibility }) => visibility !== 'public');
  return [...edition.metrics.filter((metric) => metricVisibility(edition, metric) !== 'public'), ...attributes].map(
    ({ id }) => id,
  );
}

function editionNow({ editions, asOf }: KnownProgram): Program {
  return editionsUpTo(editions, asOf).at(-1)!;
}

function changeValues({ life: lived, changes }: Scenario, metrics: readonly string[]): Life {
  return Object.fromEntries(
    METRICS.map((id) => [
      id,
      metrics.includes(id)
        ? lived[id].map((value, i) => (value === null ? null : Math.max(0, value + changes[id][i]!)))
        : lived[id],
    ]),
  ) as Life;
}

/** What may be told of a life, whatever it rests on. */
function decidedIn({ editions, asOf, partners }: KnownProgram): string {
  const { decisions, state } = replayReviews(editions, partners[0]!.subjects[0]!, asOf);
  const told = decisions.map(({ day, kind, from, to, deadline }) => [day, kind, from, to, deadline]);
  return JSON.stringify([told, state.held, state.since, state.warning?.since, state.warning?.deadline]);
}

function publishAll(program: KnownProgram): string {
  const partners = listPublishedPartners(program);
  return JSON.stringify([
    publishProgram(program),
    publishWatched(program),
    publishStandings(program),
    partners.map((partner) => [publishPartner(program, partner), publishBadge(program, partner)]),
  ]);
}

/** Two catalogs that differ in the values of these metrics alone, and in which the same was decided; null when there are none such. */
function pair(one: Scenario, choose: (program: KnownProgram) => string[]): [KnownProgram, KnownProgram] | null {
  const program = catalog(one, one.life);
  const chosen = choose(program);
  const changed = changeValues(one, chosen);
  const word = chosen.includes(ATTRIBUTE) ? one.otherWord : one.word;
  const other = catalog({ ...one, word }, changed);
  const isSame = JSON.stringify(changed) === JSON.stringify(one.life) && word === one.word;
  return isSame || decidedIn(other) !== decidedIn(program) ? null : [program, other];
}

describe('whatever is published', { timeout: 60_000 }, () => {
  it('is the same for two lives that differ in withheld values only, when the same was decided', () => {
    let pairs = 0;
    fc.assert(
      fc.property(scenario, (one) => {
        const compared = pair(one, (program) => withheldIn(editionNow(program)));
        if (!compared) return;
        pairs++;
        expect(publishAll(compared[1])).toBe(publishAll(compared[0]));
      }),
      { numRuns: 400, seed: 20260101 },
    );
    expect(pairs).toBeGreaterThan(100);
  });

  it('tells of past decisions nothing that an edition so far withheld', () => {
    let pairs = 0;
    const decisionsOf = (program: KnownProgram): string => JSON.stringify(publishPartner(program, 'nw')!.standings[0]!.decisions);
    fc.assert(
      fc.property(scenario, (one) => {
        const compared = pair(one, ({ editions, asOf }) => editionsUpTo(editions, asOf).flatMap(withheldIn));
        if (!compared) return;
        pairs++;
        expect(decisionsOf(compared[1])).toBe(decisionsOf(compared[0]));
      }),
      { numRuns: 300, seed: 20260104 },
    );
    expect(pairs).toBeGreaterThan(75);
  });

  it('never names a metric or an attribute that is the operator’s alone, nor the values of such an attribute', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const program = catalog(one, one.life);
        const current = editionNow(program);
        const published = publishAll(program);
        for (const metric of current.metrics) {
          if (metricVisibility(current, metric) === 'operator') expect(published).not.toContain(metric.id);
        }
        const isHidden = current.attributes[0]!.visibility === 'operator';
        for (const name of isHidden ? [ATTRIBUTE, ...WORDS] : []) expect(published).not.toContain(name);
      }),
      { numRuns: 150, seed: 20260102 },
    );
  });

  it('counts every criterion that it leaves out', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const program = catalog(one, one.life);
        const everything = publishProgram(catalog({ ...one, first: ALL_PUBLIC, second: ALL_PUBLIC }, one.life));
        publishProgram(program).ladders[0]!.tiers.forEach((tier, rank) => {
          expect(tier.criteria.length + tier.undisclosed).toBe(everything.ladders[0]!.tiers[rank]!.criteria.length);
        });
      }),
      { numRuns: 60, seed: 20260103 },
    );
  });
});

const ALL_PUBLIC = Object.fromEntries([...METRICS, ...COMPUTED, ATTRIBUTE].map((id) => [id, 'public'])) as Visibilities;
