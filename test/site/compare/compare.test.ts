import { expect, test } from 'vitest';
import { parseProgram } from '../../../engine/index.ts';
import { publishProgram } from '../../../data/publish.ts';
import { de } from '../../../site/words/de/words.ts';
import { en } from '../../../site/words/en/words.ts';
import { compareFacts } from '../../../site/words/program/compare.ts';

function publish(
  more: object,
  metrics: object = { sales: { label: 'Sales', unit: 'money' }, installs: { label: 'Installs', unit: 'count' } },
) {
  const parsed = parseProgram({ id: 'acme', name: 'Acme', summary: 'For testing.', currency: 'EUR', metrics, ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return publishProgram({ id: 'acme', editions: [parsed.program], asOf: 20_000 });
}

test('the same questions are put to every program, and what one does not say is left open', () => {
  const open = publish({
    notice: 'P90D',
    review: { every: 'P3M', from: '2024-01-01', warning: 'P30D', promote: 'immediately' },
    tiers: [
      { id: 'member', name: 'Member' },
      { id: 'gold', name: 'Gold', requires: { sales: 1000, installs: 5 }, boost: 1.2 },
    ],
  });
  const closed = publish({
    tiers: [
      { id: 'partner', name: 'Partner', requires: { installs: 'unpublished' } },
      { id: 'elite', name: 'Elite', criteria: 'unpublished' },
    ],
  });
  const facts = Object.fromEntries(compareFacts([open, closed], en).map(({ label, cells }) => [label, cells]));
  expect(facts).toMatchObject({
    'Tiers, lowest first': ['Member and Gold', 'Partner and Elite'],
    'The lowest tier needs': ['Nothing', 'One thing'],
    'The highest tier needs': ['Two things', 'Not published'],
    'Money among it': ['Sales', 'No'],
    'Not published': ['Nothing', 'Criteria of Elite and one threshold'],
    'Tiers are reviewed': ['every quarter', null],
    'Changes are announced': ['90 days ahead', null],
    'Boost in listings': ['up to 1.2×', 'None stated'],
  });
});

test('a question that no program answers is not put', () => {
  const one = publish({ tiers: [{ id: 'member', name: 'Member', requires: { installs: 1 } }] });
  expect(compareFacts([one, one], en).map(({ label }) => label)).not.toContain('Changes are announced');
});

test('in German the answers agree with what is asked', () => {
  const one = publish({
    notice: 'P90D',
    review: { every: 'P3M', from: '2024-01-01', warning: 'P30D', promote: 'at-review' },
    tiers: [
      { id: 'member', name: 'Member' },
      { id: 'gold', name: 'Gold', requires: { sales: 'unpublished' }, boost: 1.2 },
    ],
  });
  expect(Object.fromEntries(compareFacts([one], de).map(({ label, cells }) => [label, cells[0]]))).toEqual({
    'Stufen, die unterste zuerst': 'Member und Gold',
    'Die unterste Stufe braucht': 'Nichts',
    'Die oberste Stufe braucht': 'Ein Kriterium',
    'Geld unter den Kriterien': 'Sales',
    'Nicht veröffentlicht': 'Eine Schwelle',
    'Ein Partner steigt auf': 'an Prüftagen',
    'Stufen werden geprüft': 'jedes Quartal',
    'Warnung, bevor eine Stufe verloren geht': '30 Tage vorher',
    'Änderungen werden angekündigt': '90 Tage vorher',
    'Bonus bei Angeboten': 'bis zu 1,2×',
  });
});
