import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, fileNameOf, idAtAddress } from '../../../engine/primitives/addresses.ts';

describe('the name of a file for an id', () => {
  it.each([
    ['northwind', 'northwind'],
    ['jo@acme.example', 'jo@acme.example'],
    ['a+b, c & d', 'a+b, c & d'],
    ["x'; touch pwned", "x'; touch pwned"],
    ['Vélo Café', 'Vélo Café'],
    ['日本', '日本'],
    ['50%', '50=25'],
    ['50=25', '50=3D25'],
    ['a#b?c', 'a=23b=3Fc'],
    ['a/b\\c', 'a=2Fb=5Cc'],
    ['a:b*c"d<e>f|g', 'a=3Ab=2Ac=22d=3Ce=3Ef=7Cg'],
    ['.hidden', '=2Ehidden'],
    ['..', '=2E=2E'],
    ['dot.', 'dot=2E'],
    [' a ', '=20a=20'],
  ])('%s is %s', (id, name) => {
    expect(fileNameOf(id)).toBe(name);
  });

  it('is spread over folders when it is too long for one, by bytes and not through a character', () => {
    expect(fileNameOf('x'.repeat(200))).toBe('x'.repeat(200));
    expect(fileNameOf('x'.repeat(201))).toBe(`${'x'.repeat(200)}=/x`);
    expect(fileNameOf('雪'.repeat(67))).toBe(`${'雪'.repeat(66)}=/雪`);
    expect(fileNameOf(`${'x'.repeat(198)}%y`)).toBe(`${'x'.repeat(198)}=/=25y`);
  });

  it('is of one id alone, and fits where names have 255 bytes at most', () => {
    const anyId = fc.string({ unit: fc.constantFrom('a', 'A', '=', '%', '2', '5', '.', ' ', '/', '雪', '😀'), maxLength: 200 });
    fc.assert(
      fc.property(anyId, anyId, (one, other) => {
        expect(fileNameOf(one) === fileNameOf(other)).toBe(one === other);
        for (const part of fileNameOf(one).split('/')) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(201);
      }),
    );
  });
});

describe('an address', () => {
  it('has the name with what an address cannot hold encoded, so that a host which decodes it once finds the file', () => {
    expect(addressOf('jo@acme.example')).toBe('jo%40acme.example');
    expect(addressOf('50%')).toBe('50=25');
    expect(addressOf('Vélo Café')).toBe('V%C3%A9lo%20Caf%C3%A9');
    expect(decodeURIComponent(addressOf('雪'.repeat(67)))).toBe(fileNameOf('雪'.repeat(67)));
  });

  it('is there even for half a character', () => {
    expect(addressOf('a\uD800')).toBe('a%EF%BF%BD');
  });
});

describe('the id at an address', () => {
  const ODD = [
    'jo@acme.example',
    'a+b',
    'a,b',
    '50%',
    '50=25',
    '50%25',
    'a#b',
    'a?b',
    '.hidden',
    'dot.',
    "x'; y",
    '雪'.repeat(150),
  ];

  it.each(ODD)('is found by the address that links have, and by the id with %% alone: %s', (id) => {
    for (const form of [addressOf(id), encodeURIComponent(id)]) expect(idAtAddress(form)).toBe(id);
  });

  it('is found for any id, in both ways', () => {
    const anyId = fc.string({
      unit: fc.constantFrom('a', '=', '%', '2', '5', 'B', '.', ' ', '&', '雪', '😀'),
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(anyId, (id) => {
        for (const form of [addressOf(id), encodeURIComponent(id)]) expect(idAtAddress(form)).toBe(id);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['a NUL', '%00'],
    ['what is not decodable', '%E0%A4%A'],
    ['two parts, neither of which goes on', 'a/b'],
  ])('is none for %s', (_, part) => {
    expect(idAtAddress(part)).toBeNull();
  });
});
