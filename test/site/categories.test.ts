import { describe, expect, it } from 'vitest';
import { nameCategories } from '../../site/model/categories.ts';

function slugsOf(...names: string[]): Record<string, string> {
  return Object.fromEntries(nameCategories(new Map(names.map((name) => [name, []]))).map(({ name, slug }) => [name, slug]));
}

describe('the addresses of categories', () => {
  it('are made of their words', () => {
    expect(slugsOf('At the counter', 'Bikes & boards', '  Odds, ends! ')).toEqual({
      'At the counter': 'at-the-counter',
      'Bikes & boards': 'bikes-and-boards',
      '  Odds, ends! ': 'odds-ends',
    });
  });

  it('keep letters of any language', () => {
    expect(slugsOf('Büro', '日本', 'हिन्दी')).toEqual({ Büro: 'büro', 日本: '日本', हिन्दी: 'हिन्दी' });
  });

  it('are never those of another page of the marketplace', () => {
    expect(slugsOf('All', 'listings', 'Partner')).toEqual({ All: 'all-2', listings: 'listings-2', Partner: 'partner-2' });
  });

  it('are never the same, whatever the names come to', () => {
    expect(slugsOf('A & B', 'A and B', 'A-and-B', '!!!', '???')).toEqual({
      'A & B': 'a-and-b',
      'A and B': 'a-and-b-2',
      'A-and-B': 'a-and-b-3',
      '!!!': 'category',
      '???': 'category-2',
    });
  });

  it('are cut to what an address can have', () => {
    expect(slugsOf(`${'ab '.repeat(40)}end`)[`${'ab '.repeat(40)}end`]).toMatch(/^(?:ab-){19}ab$/);
  });
});
