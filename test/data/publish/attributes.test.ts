import { describe, expect, it } from 'vitest';
import { publishEdition, publishProgram } from '../../../data/publish.ts';
import { resolveLadders } from '../../../engine/program/ladder.ts';
import { publishPartner } from '../live/known.ts';
import { catalogOf } from './fixture.ts';

const programOf = (visibility: string): string => `
id: acme
name: Acme
summary: For testing.
metrics:
  installs: { label: Installs, unit: count }
  seats: { label: Seats, unit: count }
  margin: { label: Hidden margin, unit: count, visibility: operator }
attributes:
  region: { label: Region, visibility: ${visibility}, values: { eu: European Union, us: United States } }
tiers:
  - { id: entry, name: Entry }
  - { id: silver, name: Silver, requires: { installs: { atLeast: 10, when: { region: [eu] } } } }
  - { id: gold, name: Gold, requires: { seats: { atLeast: 20, when: { margin: 5 } } } }
`;
const knownOf = (visibility: string) =>
  catalogOf([programOf(visibility)], '2026-06-15', [
    {
      id: 'nw',
      enrolled: [{ track: null, day: '2026-01-01', attributes: { region: 'us' } }],
      observations: [['installs', '2026-06-01', 3]],
    },
  ]);

describe('what is asked of some by an attribute', () => {
  it('is published with what the attribute and its values are called', () => {
    const { attributes, ladders } = publishProgram(knownOf('public'));
    expect(attributes).toEqual([
      {
        ...{ id: 'region', label: 'Region', summary: null, open: null, visibility: 'public' },
        values: [
          { id: 'eu', label: 'European Union' },
          { id: 'us', label: 'United States' },
        ],
      },
    ]);
    expect(ladders[0]!.tiers[1]!.criteria[0]!.when).toEqual([
      { attribute: 'region', label: 'Region', values: [{ id: 'eu', label: 'European Union' }] },
    ]);
  });

  it('is told of a partner by its status, and withheld where the attribute is', () => {
    const statusesOf = (visibility: string) =>
      publishPartner(knownOf(visibility), 'nw')!.standings[0]!.criteria.map((one) => one.status);
    expect(statusesOf('public')).toEqual(['not-applicable']);
    expect(statusesOf('partner')).toEqual([]);
    expect(statusesOf('operator')).toEqual([]);
  });

  it('is only counted where the attribute is the operator’s alone', () => {
    const { attributes, ladders } = publishProgram(knownOf('operator'));
    expect(attributes).toBeUndefined();
    expect([ladders[0]!.tiers[1]!.criteria, ladders[0]!.tiers[1]!.undisclosed]).toEqual([[], 1]);
  });
});

describe('the edition as browsers work with it', () => {
  it('has no criterion that is asked by what the operator alone may see', () => {
    const asked = (visibility: string): string[] =>
      resolveLadders(publishEdition(knownOf(visibility))).flatMap(({ asks }) => asks.map(({ id }) => id));
    expect(asked('partner')).toEqual(['silver/installs']);
    expect(asked('operator')).toEqual([]);
    expect(JSON.stringify(publishEdition(knownOf('operator')))).not.toMatch(/region|Hidden|margin/);
  });
});
