import { describe, expect, it } from 'vitest';
import { readAskedPartners } from '../../site/server/answers/asked-partners.ts';

const KNOWN = ['a', 'b', 'a,b', 'c+d', 'c d', '50%', 'tom&jerry'];

function ask(search: string, known = KNOWN): string[] | null {
  const asked = readAskedPartners(search, (id) => known.includes(id));
  return asked && [...asked];
}

describe('the partners that a query asks for', () => {
  it.each([
    ['?partners=a,b', ['a', 'b']],
    ['?partners=a&partners=b', ['a', 'b']],
    ['?partners=a%2Cb', ['a,b']],
    ['?partners=a%2Cb,a', ['a,b', 'a']],
    ['?partners=tom%26jerry,50%25', ['tom&jerry', '50%']],
    ['?partners=a%2Cz', ['a', 'z']],
    ['?x=1&partners=a&y=partners', ['a']],
    ['?partners=', []],
    ['?partners', []],
    ['?partners=a,,b,', ['a', 'b']],
    ['?partners=100%', ['100%']],
  ])('are of %s: %j', (search, asked) => {
    expect(ask(search)).toEqual(asked);
  });

  it('are a list that was encoded as a whole, when nobody is called as the whole is', () => {
    expect(ask('?partners=a%2Cb', ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('have a plus where it is written so, and a blank as forms write it', () => {
    expect(ask('?partners=c+d')).toEqual(['c+d', 'c d']);
    expect(ask('?partners=c%2Bd')).toEqual(['c+d']);
    expect(ask('?partners=c%20d')).toEqual(['c d']);
  });

  it.each(['', '?', '?x=1', '?partner=a', '?PARTNERS=a'])('are not told by %o', (search) => {
    expect(ask(search)).toBeNull();
  });
});
