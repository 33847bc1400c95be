import { expect, test } from 'vitest';
import { criteriaRows } from '../../../engine/wire/criteria-rows.ts';
import type { PublicCriterion } from '../../../engine/wire.ts';

const bar = (tier: string, metric: string, target: number): PublicCriterion => ({
  id: `${tier}/${metric}`,
  tier,
  metric,
  direction: 'atLeast',
  target,
  keep: null,
  why: null,
  open: null,
});
const group = (tier: string): PublicCriterion => ({
  ...bar(tier, 'any-1', 0),
  metric: null,
  direction: null,
  needs: 1,
  members: [],
});
const tier = (id: string, criteria: PublicCriterion[], published = true) => ({ id, published, criteria });

test('a cell is new, changed, or the same as on the tier below', () => {
  const rows = criteriaRows([
    tier('bronze', []),
    tier('silver', [bar('silver', 'sales', 5), bar('silver', 'rating', 4)]),
    tier('gold', [bar('gold', 'sales', 20), bar('silver', 'rating', 4)]),
  ]);
  expect(rows.map(({ key, cells }) => [key, ...cells.map(({ change }) => change)])).toEqual([
    ['sales atLeast', 'none', 'new', 'changed'],
    ['rating atLeast', 'none', 'new', 'same'],
  ]);
});

test('rows stand in the order in which they are first needed, from the lowest tier up', () => {
  const rows = criteriaRows([
    tier('silver', [bar('silver', 'rating', 4)]),
    tier('gold', [bar('gold', 'uptime', 99), bar('silver', 'rating', 4)]),
  ]);
  expect(rows.map(({ key }) => key)).toEqual(['rating atLeast', 'uptime atLeast']);
});

test('two groups are two rows, and a group that is taken over stays one', () => {
  const rows = criteriaRows([tier('silver', [group('silver')]), tier('gold', [group('silver'), group('gold')])]);
  expect(rows.map(({ key, cells }) => [key, ...cells.map(({ change }) => change)])).toEqual([
    ['silver/any-1', 'new', 'same'],
    ['gold/any-1', 'none', 'new'],
  ]);
});

test('a tier that does not publish what it needs is not one that needs nothing', () => {
  const [row] = criteriaRows([tier('silver', [bar('silver', 'sales', 5)]), tier('gold', [], false)]);
  expect(row!.cells.map(({ change }) => change)).toEqual(['new', 'unpublished']);
});
