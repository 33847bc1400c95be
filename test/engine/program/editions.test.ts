import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../engine/primitives/calendar.ts';
import { editionOn, parseEditions } from '../../../engine/program/editions.ts';
import type { Program } from '../../../engine/program/program.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import { smallestProgram } from './complete-program.ts';

const SCORE = { unit: 'points', score: { other: { per: 1, points: 1 } } };

describe('parseEditions', () => {
  it('sorts editions by the day on which they take effect', () => {
    const editions = [edition('2026-01-01'), edition('2024-01-01'), edition('2025-01-01')];
    const parsed = parseEditions(editions);
    expect(parsed).toEqual({ ok: true, editions: [editions[1], editions[2], editions[0]] });
  });

  it('takes a single edition as it is, without a day of effect and with heirs of tiers that nobody knows', () => {
    const only = edition(undefined, [{ id: 'member', name: 'Member', replaces: ['guest'] }]);
    expect(parseEditions([only])).toEqual({ ok: true, editions: [only] });
  });

  it('takes a tier that is dropped when another names itself its heir', () => {
    const before = edition('2025-01-01', ladder('low', 'middle', 'high'));
    const after = edition('2026-01-01', [
      { id: 'low', name: 'Low' },
      { id: 'top', name: 'Top', replaces: ['middle', 'high'] },
    ]);
    expect(parseEditions([before, after]).ok).toBe(true);
  });

  it.each([
    [
      'another id',
      [edition('2025-01-01'), { ...edition('2026-01-01'), id: 'other' }],
      { code: 'other-program', path: ['id'], expected: 'small', found: 'other' },
    ],
    ['no day of effect', [edition('2025-01-01'), edition(undefined)], { code: 'missing', path: ['effective'], expected: 'day' }],
    [
      'the same day of effect',
      [edition('2025-01-01'), edition('2025-01-01')],
      { code: 'same-effective-day', path: ['effective'], day: '2025-01-01' },
    ],
    [
      'a tier gone without an heir',
      [edition('2025-01-01', ladder('low', 'high')), edition('2026-01-01', ladder('low'))],
      { code: 'tier-dropped', path: ['tiers'], tier: 'high', track: null },
    ],
    [
      'the heir of a tier that the edition before does not have',
      [edition('2025-01-01', ladder('low')), edition('2026-01-01', [{ id: 'low', name: 'Low', replaces: ['high'] }])],
      { code: 'unknown-tier', path: ['tiers', 0, 'replaces', 0], found: 'high', known: ['low'], nearest: null },
    ],
    [
      'tracks in place of one ladder',
      [edition('2025-01-01'), tracks('2026-01-01', { apps: ['low'] })],
      { code: 'track-dropped', path: ['tracks'], track: null },
    ],
    [
      'a track gone',
      [tracks('2025-01-01', { apps: ['low'], studios: ['low'] }), tracks('2026-01-01', { apps: ['low'] })],
      { code: 'track-dropped', path: ['tracks'], track: 'studios' },
    ],
    [
      'a tier gone from one track, though another has it',
      [
        tracks('2025-01-01', { a: ['low', 'high'], b: ['low', 'high'] }),
        tracks('2026-01-01', { a: ['low', 'high'], b: ['low'] }),
      ],
      { code: 'tier-dropped', path: ['tracks', 'b', 'tiers'], tier: 'high', track: 'b' },
    ],
    [
      'the heir of a tier that only another track had',
      [
        tracks('2025-01-01', { a: ['low'], b: ['base'] }),
        tracks('2026-01-01', { a: ['low'], b: [{ id: 'base', replaces: ['low'] }] }),
      ],
      { code: 'unknown-tier', path: ['tracks', 'b', 'tiers', 0, 'replaces', 0], found: 'low', known: ['base'], nearest: null },
    ],
    [
      'an heir on a track that is new',
      [tracks('2025-01-01', { a: ['low'] }), tracks('2026-01-01', { a: ['low'], b: [{ id: 'base', replaces: ['low'] }] })],
      { code: 'unknown-tier', path: ['tracks', 'b', 'tiers', 0, 'replaces', 0], found: 'low', known: [], nearest: null },
    ],
  ])('refuses %s', (_, editions, fault) => {
    expect(parseEditions(editions)).toEqual({ ok: false, faults: [{ edition: 1, fault }] });
    const reversed = parseEditions([...editions].reverse());
    expect(reversed.ok).toBe(false);
  });

  it.each([
    ['unit', { unit: 'count' }, { unit: 'points' }, ['metrics', 'm', 'unit'], ['count', 'points']],
    ['bound', { unit: 'rating', outOf: 5 }, { unit: 'rating', outOf: 10 }, ['metrics', 'm', 'outOf'], ['5', '10']],
    ['unit', { unit: 'rating', outOf: 5 }, { unit: 'count' }, ['metrics', 'm', 'unit'], ['rating', 'count']],
    ['kind', { unit: 'points' }, SCORE, ['metrics', 'm', 'score'], ['observed', 'computed']],
    ['kind', SCORE, { unit: 'points' }, ['metrics', 'm'], ['computed', 'observed']],
  ])(
    'refuses a metric whose %s is another one than in an edition before: %j, then %j',
    (trait, one, two, path, [before, found]) => {
      const fault = { code: 'metric-changed', path, metric: 'm', trait, before, found };
      const editions = [measuring('2025-01-01', { m: one }), measuring('2026-01-01', { m: two })];
      expect(parseEditions(editions)).toEqual({ ok: false, faults: [{ edition: 1, fault }] });
    },
  );

  it('refuses another currency once, however many metrics are money in both editions', () => {
    const money = { a: { unit: 'money' }, b: { unit: 'money' } };
    const editions = [measuring('2025-01-01', money, 'EUR'), measuring('2026-01-01', money, 'USD')];
    const fault = { code: 'metric-changed', path: ['currency'], metric: 'a', trait: 'currency', before: 'EUR', found: 'USD' };
    expect(parseEditions(editions)).toEqual({ ok: false, faults: [{ edition: 1, fault }] });
  });

  it('takes another currency when no metric is money in both editions', () => {
    const editions = [
      measuring('2025-01-01', { a: { unit: 'money' } }, 'EUR'),
      measuring('2026-01-01', { b: { unit: 'money' } }, 'USD'),
    ];
    expect(parseEditions(editions).ok).toBe(true);
  });

  it('takes another aggregate, window, validity, visibility and label of the same measure', () => {
    const editions = [
      measuring('2025-01-01', { m: { unit: 'count', validFor: 'P1Y' } }),
      measuring('2026-01-01', { m: { unit: 'count', aggregate: 'sum', window: 'P90D', visibility: 'partner', label: 'New' } }),
    ];
    expect(parseEditions(editions).ok).toBe(true);
  });

  it('compares a metric with the last edition that had it, also when one between them did not', () => {
    const editions = [
      measuring('2026-01-01', { m: { unit: 'points' } }),
      measuring('2024-01-01', { m: { unit: 'count' } }),
      measuring('2025-01-01', {}),
    ];
    expect(parseEditions(editions)).toMatchObject({
      ok: false,
      faults: [{ edition: 0, fault: { code: 'metric-changed', before: 'count', found: 'points' } }],
    });
  });

  it('compares each edition with the one before it in time, not in the list', () => {
    const editions = [
      edition('2026-01-01', ladder('low')),
      edition('2024-01-01', ladder('low')),
      edition('2025-01-01', ladder('low', 'high')),
    ];
    expect(parseEditions(editions)).toMatchObject({
      ok: false,
      faults: [{ edition: 0, fault: { code: 'tier-dropped', tier: 'high' } }],
    });
  });

  it('compares editions that have a day with each other, and those without one with none', () => {
    const parsed = parseEditions([
      edition('2025-01-01', ladder('low', 'high')),
      edition(undefined, ladder('other')),
      edition(undefined, ladder('another')),
      edition('2026-01-01', ladder('low')),
    ]);
    expect(!parsed.ok && parsed.faults.map(({ edition, fault }) => [edition, fault.code])).toEqual([
      [1, 'missing'],
      [2, 'missing'],
      [3, 'tier-dropped'],
    ]);
  });

  it('names the faults of all editions at once', () => {
    const editions = [
      edition('2024-01-01', ladder('a', 'b')),
      edition('2025-01-01', ladder('a')),
      edition('2026-01-01', ladder('c')),
    ];
    const parsed = parseEditions(editions);
    expect(!parsed.ok && parsed.faults.map(({ edition, fault }) => [edition, fault.code, 'tier' in fault && fault.tier])).toEqual(
      [
        [1, 'tier-dropped', 'b'],
        [2, 'tier-dropped', 'a'],
      ],
    );
  });

  it('is not to be called without any edition', () => {
    expect(() => parseEditions([])).toThrow(new RangeError('A program has at least one edition'));
  });
});

describe('editionOn', () => {
  const editions = [edition('2025-01-01'), edition('2026-01-01')];

  it.each([
    ['2024-12-31', null],
    ['2025-01-01', '2025-01-01'],
    ['2025-12-31', '2025-01-01'],
    ['2026-01-01', '2026-01-01'],
    ['2030-01-01', '2026-01-01'],
  ])('on %s is the one of %s', (day, effective) => {
    const found = editionOn(editions, parseDay(day)!);
    expect(found?.effective ?? null).toBe(effective && parseDay(effective));
  });

  it('is in force from the beginning when it names no day', () => {
    const only = edition(undefined);
    expect(editionOn([only], -700_000)).toBe(only);
  });
});

function edition(effective: string | undefined, tiers: unknown = smallestProgram().tiers): Program {
  return parse({ ...smallestProgram(), effective, tiers });
}

function measuring(effective: string, metrics: Record<string, object>, currency?: string): Program {
  const labelled = Object.entries({ other: { unit: 'count' }, ...metrics }).map(([id, metric]) => [id, { label: id, ...metric }]);
  return parse({ ...smallestProgram(), effective, currency, metrics: Object.fromEntries(labelled) });
}

function tracks(effective: string, tierIds: Record<string, TierInput[]>): Program {
  const ladders = Object.entries(tierIds).map(([id, ids]) => [id, { name: id, tiers: ladder(...ids) }]);
  return parse({ ...smallestProgram(), effective, tiers: undefined, tracks: Object.fromEntries(ladders) });
}

type TierInput = string | { id: string; replaces: string[] };

function ladder(...tiers: TierInput[]) {
  return tiers.map((tier) => (typeof tier === 'string' ? { id: tier, name: tier } : { name: tier.id, ...tier }));
}

function parse(input: unknown): Program {
  const parsed = parseProgram(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.program;
}
