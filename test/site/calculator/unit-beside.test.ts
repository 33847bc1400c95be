import { expect, test } from 'vitest';
import { unitBeside } from '../../../site/words/figures/unit-beside.ts';
import { WORDS } from '../../../site/words/languages.ts';

test('beside a field stands what its number is in, and nothing beside a plain number', () => {
  const tell = (unit: Parameters<typeof unitBeside>[0]['unit'], outOf: number | null = null, currency: string | null = 'EUR') =>
    unitBeside({ unit, outOf }, currency, WORDS.en);
  expect([tell('percent'), tell('money'), tell('money', null, null), tell('count'), tell('flag'), tell('rating')]).toEqual([
    '%',
    'EUR',
    '',
    '',
    '',
    '',
  ]);
  expect(tell('rating', 5)).toContain('5');
  expect(tell('days')).toBe(WORDS.en.calculatorPage.days);
});
