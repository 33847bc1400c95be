import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../../engine/primitives/nearest.ts';

describe('nearestWord', () => {
  it.each([
    ['instals', ['rating', 'installs'], 'installs', 'a letter left out'],
    ['installls', ['installs'], 'installs', 'a letter too many'],
    ['ratimg', ['rating'], 'rating', 'a wrong letter'],
    ['raitng', ['rating'], 'rating', 'neighbours swapped, as one slip'],
    ['glod', ['gold'], 'gold', 'neighbours swapped in a word so short that it may have one slip only'],
    ['odgl', ['gold'], null, 'two swaps in such a word'],
    ['oglx', ['gold'], null, 'a swap and a wrong letter in such a word'],
    ['godx', ['gold'], null, 'a letter one place early and a wrong one, which is no swap'],
    ['goxl', ['gold'], null, 'a letter one place late and a wrong one, which is no swap'],
    ['ogld', ['gold'], 'gold', 'its first two letters swapped'],
    ['at_least', ['atMost', 'atLeast'], 'atLeast', 'another way to join words'],
    ['API-Calls', ['api-calls'], 'api-calls', 'capitals'],
    ['gold', ['bold', 'golf'], 'bold', 'the first of two that are as near'],
    ['revenue', ['rating', 'installs'], null, 'nothing like it'],
    ['ab', ['cd'], null, 'short words that share no letter'],
    ['a', ['b'], 'b', 'one letter for another, of which a word of any length may have one'],
    ['', [], null, 'no known words'],
  ])('of %o among %o is %o: %s', (found, known, nearest, _reason) => {
    expect(nearestWord(found, known)).toBe(nearest);
  });

  it('does not compare words longer than a name is', () => {
    expect(nearestWord('x'.repeat(41), ['x'.repeat(41)])).toBeNull();
    expect(nearestWord('x'.repeat(40), ['x'.repeat(41)])).toBeNull();
    expect(nearestWord('x'.repeat(40), ['x'.repeat(40)])).toBe('x'.repeat(40));
    expect(nearestWord('rating', ['x'.repeat(41), 'rating'])).toBe('rating');
  });
});
