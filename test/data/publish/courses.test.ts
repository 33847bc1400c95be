import { expect, it } from 'vitest';
import { publishCourses, publishPartner } from '../../../data/publish.ts';
import { catalogOf } from './fixture.ts';

const program = (visibility: string): string => `
id: small
name: Small
summary: Small.
metrics:
  sales: { label: Sales, unit: count, staleAfter: P90D }
  margin: { label: Margin, unit: count, visibility: ${visibility} }
  both: { label: Both, unit: points, score: { sales: { per: 1, points: 1, max: 9 }, margin: { per: 1, points: 1, max: 9 } } }
tiers: [{ id: one, name: One, requires: { sales: 1 } }]
`;
const knownOf = (visibility: string) => {
  const known = catalogOf([program(visibility)], '2026-06-15', [
    {
      id: 'acme',
      observations: [
        ['sales', '2025-12-20', 3],
        ['sales', '2026-06-01', 7],
        ['margin', '2026-06-01', 5],
      ],
    },
  ]);
  return known;
};
const coursesOf = (visibility: string) => {
  const known = knownOf(visibility);
  return publishCourses(known, known.partners[0]!);
};

it('tells what a metric was worth each month of two years, the last on the day itself; what was not known then is null', () => {
  const sales = coursesOf('public').find(({ metric }) => metric === 'sales')!;
  expect(sales.points).toHaveLength(25);
  expect(sales.points[0]).toEqual({ day: '2024-06-15', value: null });
  expect(sales.points.slice(-7).map(({ value }) => value)).toEqual([null, 3, 3, 3, null, null, 7]);
});

it.each(['partner', 'operator'])(
  'tells nothing of a metric for the %s alone, nor of a score that it is part of',
  (visibility) => {
    expect(coursesOf(visibility).map(({ metric }) => metric)).toEqual(['sales']);
    expect(coursesOf('public').map(({ metric }) => metric)).toEqual(['sales', 'margin', 'both']);
  },
);

it('is part of what is told of a partner, over one year, and to each who may see it', () => {
  const known = knownOf('partner');
  const told = (audience: 'public' | 'partner') => publishPartner(known, known.roster, known.partners[0]!, audience)!.courses!;
  expect(told('public')).toEqual({ sales: [null, null, null, null, null, null, null, 3, 3, 3, null, null, 7] });
  expect(told('partner')).toMatchObject({ margin: [...Array.from({ length: 12 }, () => null), 5] });
});
