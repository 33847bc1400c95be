import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { listObservations, publishAllRules, publishPartner } from '../../../data/publish.ts';
import type { PublicPartner, PublicRules } from '../../../engine/wire.ts';
import { readRows } from '../../../site/model/recompute/rows.ts';
import { workOutAgain } from '../../../engine/wire/work-out-again.ts';
import { en } from '../../../site/words/en/words.ts';
import { describeRecomputed } from '../../../site/words/partner/recomputed.ts';
import { openKnown, type KnownProgram } from '../../data/live/known.ts';
import { catalogOf, type FixturePartner } from '../../data/publish/fixture.ts';

const COLUMNS = ['partner', 'metric', 'day', 'value', 'received'];

/** What is downloaded, over the wire and back. */
function download(program: Pick<KnownProgram, 'id' | 'editions' | 'asOf' | 'roster' | 'partners'>, id: string) {
  const known = program.partners.find((one) => one.id === id)!;
  const csv = stringify(listObservations(program, known, 'public'), { header: true, columns: COLUMNS });
  const [rules, partner] = [publishAllRules(program), publishPartner(program, program.roster, known)].map((answer) =>
    JSON.parse(JSON.stringify(answer)),
  ) as [PublicRules, PublicPartner | null];
  return { rules, partner, csv };
}

const METRICS =
  'metrics: { installs: { label: Installs, unit: count }, revenue: { label: Revenue, unit: money, visibility: partner } }';
const program = (gold: string) =>
  `id: acme\nname: Acme\nsummary: S\ncurrency: USD\n${METRICS}\ntiers:\n  - { id: member, name: Member }\n  - { id: silver, name: Silver, requires: { installs: 10 } }\n  - { id: gold, name: Gold, requires: ${gold} }\nreview: { every: P1M, from: 2026-01-01, warning: P30D }\n`;
const ADA: FixturePartner = {
  id: 'ada',
  observations: [
    ['installs', '2026-01-20', 12],
    ['revenue', '2026-01-20', 5000],
  ],
};

function again(gold: string, change: (told: ReturnType<typeof download>) => void = () => undefined) {
  const told = download(catalogOf([program(gold)], '2026-03-10', [ADA]), 'ada');
  change(told);
  const { rows, series } = readRows(told.csv);
  const [one] = workOutAgain(told.rules, told.partner!, series);
  return { one: one!, words: describeRecomputed(one!, told.partner!, rows, en) };
}

describe('a standing that is worked out again from what everyone may have', () => {
  it('is the same, with each criterion beside the published one', () => {
    const { one, words } = again('{ installs: 100 }');
    expect(one).toMatchObject({ held: 'same', ownTier: 'silver', hidden: [] });
    expect(words.headline).toBe('Same result: Silver, 0 of 1 on the way to Gold.');
    expect(words.rows.map(({ label, own, published, isSame }) => [label, own, published, isSame])).toEqual([
      ['Installs', '12, met', '12, met', true],
      ['Installs', '12, not met', '12, not met', true],
    ]);
  });

  it('is not the same when a published figure is another', () => {
    const { one, words } = again('{ installs: 100 }', ({ partner }) => (partner!.standings[0]!.criteria[0]!.value = 13));
    expect(one.criteria[0]!.isSame).toBe(false);
    expect(words).toMatchObject({ tone: 'differs', headline: 'Not the same result as published.' });
  });

  it('is not the same when a published tier is another', () => {
    const { one, words } = again('{ installs: 100 }', ({ partner }) =>
      Object.assign(partner!.standings[0]!, { held: 'member', next: 'silver', keeps: [], criteria: [] }),
    );
    expect(one).toMatchObject({ held: 'differs', ownTier: 'silver' });
    expect(words.sentences.join(' ')).toContain('By these measurements it holds Silver; published is Member.');
  });

  it('names what cannot be checked, and leaves open what rests on it', () => {
    const { one, words } = again('{ revenue: 4000 }');
    expect(one).toMatchObject({ held: 'open', ownTier: 'silver', hidden: [{ id: 'gold/revenue', metrics: ['revenue'] }] });
    expect(words.tone).toBe('open');
    expect(words.headline).toBe('Same result as far as it can be checked: Gold.');
    expect(words.sentences.join(' ')).toContain('Cannot be checked, as what it rests on is not public: Revenue.');
    expect(JSON.stringify(words)).not.toContain('5,000');
  });

  it('leaves open what is asked only by figures that are not public', () => {
    const { one } = again('{ installs: { atLeast: 100, when: { revenue: 6000 } } }');
    expect(one).toMatchObject({ held: 'open', published: { held: 'gold' } });
  });

  it.each([
    ['public', 'same'],
    ['partner', 'open'],
  ])('takes what decides of whom something is asked where it is %s: %s', (visibility, held) => {
    const text = program('{ installs: { atLeast: 100, when: { region: us } } }').replace(
      'tiers:',
      `attributes: { region: { label: Region, values: { eu: Europe, us: United States }, visibility: ${visibility} } }\ntiers:`,
    );
    const enrolled = [{ track: null, day: '2026-01-20', attributes: { region: 'eu' } }];
    const told = download(catalogOf([text], '2026-03-10', [{ ...ADA, enrolled }]), 'ada');
    const [one] = workOutAgain(told.rules, told.partner!, readRows(told.csv).series);
    expect(told.partner!.standings[0]!.held).toBe('gold');
    expect(one!.held).toBe(held);
    expect(JSON.stringify(told).includes('"value":"eu"')).toBe(visibility === 'public');
  });
});

it('rules keep back in every edition what one of them keeps back', () => {
  const edition = (from: string, visibility: string) =>
    `id: acme\nname: Acme\nsummary: S\n${from}metrics: { takings: { label: Takings, unit: count, visibility: ${visibility} }, installs: { label: Installs, unit: count } }\ntiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { takings: 777, installs: 5 }, benefits: [A sofa] }]\n`;
  const editions = [edition('effective: 2026-01-01\n', 'public'), edition('effective: 2026-02-01\n', 'operator')];
  const rules = publishAllRules(catalogOf(editions, '2026-03-10', []));
  expect(rules).toMatchObject({ isWhole: false, editions: [{}, {}] });
  expect(JSON.stringify(rules)).not.toMatch(/takings|777|sofa/i);
});

it('of every partner of the sample, nothing differs', { timeout: 120_000 }, async () => {
  const { programs } = await openKnown({ programs: 'data/programs', data: 'data/sample', asOf: '2026-11-21' });
  const canopy = programs.find(({ id }) => id === 'canopy')!;
  const outcomes = new Map<string, number>();
  for (const { id } of canopy.partners) {
    const { rules, partner, csv } = download(canopy, id);
    if (!partner) continue;
    for (const one of workOutAgain(rules, partner, readRows(csv).series)) {
      expect([id, ...[...one.keeps, ...one.criteria].filter(({ isSame }) => !isSame)]).toEqual([id]);
      expect([id, one.held]).not.toEqual([id, 'differs']);
      outcomes.set(one.held, (outcomes.get(one.held) ?? 0) + 1);
    }
  }
  expect(outcomes.get('same')).toBeGreaterThan(150);
});
