import { expect, test } from 'vitest';
import { describePlace } from '../../../site/words/canopy/listing.ts';
import { de } from '../../../site/words/de/words.ts';
import { en } from '../../../site/words/en/words.ts';

const PLACE = { place: 2, of: 14, category: 'Bread', plain: 5, relevance: 0.8, boost: 1.25, tier: 'Evergreen' };

test('why a listing stands where it does is its place, what makes it, and where it would be without its tier', () => {
  expect(describePlace(PLACE, en)).toEqual([
    'Place 2 of 14 in Bread.',
    'How well it fits what shopkeepers look for counts 80 of 100, times 1.25 for Evergreen.',
    'Without tiers it would stand in place 5.',
  ]);
});

test('a tier without a boost, and none, add nothing', () => {
  const said = 'How well it fits what shopkeepers look for counts 80 of 100; its tier adds nothing.';
  expect(describePlace({ ...PLACE, boost: 1 }, en)[1]).toBe(said);
  expect(describePlace({ ...PLACE, tier: null, boost: 1, plain: 2 }, en)[2]).toBe(
    'Without tiers it would stand in the same place.',
  );
});

test('German says it as German does', () => {
  expect(describePlace(PLACE, de)).toEqual([
    'Platz 2 von 14 in „Bread“.',
    'Wie gut es zu dem passt, was Läden suchen, zählt 80 von 100, mal 1,25 für Evergreen.',
    'Ohne Stufen stünde es auf Platz 5.',
  ]);
});
