import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAsked, writeAsked } from '../../../site/search/asked.ts';

const asked = (address: string) => readAsked(new URL(address, 'http://localhost'));
const MARKET = '/marketplace/search/';

describe('what a page is asked', () => {
  test('is read from the address, on pages that are asked something', () => {
    expect(asked('/programs/acme/partners/?q=bell&track=apps&tier=apps/gold&category=Tills&state=warned&page=2&more=1')).toEqual({
      q: 'bell',
      track: 'apps',
      tier: 'apps/gold',
      category: 'Tills',
      state: 'warned',
      page: '2',
    });
    expect(writeAsked(asked(`${MARKET}?q=bell&tier=apps/gold&state=warned`))).toBe('?q=bell');
    expect(writeAsked(asked('/programs/acme/?q=bell'))).toBe('');
    expect(writeAsked(asked('/programs/acme/partners/page/2/?q=bell'))).toBe('');
  });

  test('is the same address for the same question, however it was written', () => {
    const addresses = ['?q=oat%20bran', '?q=++oat+++bran&x=y', '?q=oat%00bran', '?tier=&q=oat%E2%80%AEbran&q=other'];
    for (const address of addresses) expect(writeAsked(asked(MARKET + address))).toBe('?q=oat+bran');
    expect(writeAsked(asked(`${MARKET}?q=%20&track=`))).toBe('');
  });

  test('is of the first page where what stands there is no number of a later one', () => {
    for (const page of ['1', '0', '-2', '02', 'x', '1e3', '9999999'])
      expect(writeAsked(asked(`/programs/acme/partners/?q=bell&page=${page}`))).toBe('?q=bell');
  });

  test('is cut off where it is longer than anybody asks', () => {
    expect([...asked(`${MARKET}?q=${'🥖'.repeat(5000)}`).q]).toHaveLength(100);
  });

  test('can be anything: it is text that can be shown, and reads the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (q) => {
        const first = asked(`${MARKET}?${new URLSearchParams({ q })}`);
        expect(first.q).toBe(first.q.trim());
        expect(first.q.isWellFormed()).toBe(true);
        expect(asked(MARKET + writeAsked(first))).toEqual(first);
      }),
    );
  });
});
