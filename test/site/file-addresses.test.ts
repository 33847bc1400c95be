import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, fileNameOf } from '../../engine/primitives/addresses.ts';
import { findFileName } from '../../site/server/file-addresses.ts';

const ODD = [
  'jo@acme.example',
  'a+b',
  'tom&jerry',
  'a,b',
  '50%',
  '50=25',
  '50%25',
  'a#b',
  'a?b',
  '.hidden',
  'dot.',
  'a.json',
  "x'; y",
  '雪'.repeat(150),
];

describe('the file that an address is for', () => {
  it.each(ODD)('is found by the address that links have, and by the id with %% alone: %s', (id) => {
    for (const form of [addressOf(id), encodeURIComponent(id)]) {
      expect(findFileName(`/programs/acme/partners/${form}/`)).toBe(`programs/acme/partners/${fileNameOf(id)}/index.html`);
      expect(findFileName(`/programs/acme/partners/${form}`)).toBe(
        id.endsWith('.json') ? `programs/acme/partners/a.json` : `programs/acme/partners/${fileNameOf(id)}`,
      );
      expect(findFileName(`/api/v1/programs/acme/partners/${form}.json`)).toBe(
        `api/v1/programs/acme/partners/${fileNameOf(id)}.json`,
      );
      expect(findFileName(`/badges/acme/${form}.svg`)).toBe(`badges/acme/${fileNameOf(id)}.svg`);
    }
  });

  it('is found for any id, in both ways', () => {
    const anyId = fc.string({
      unit: fc.constantFrom('a', '=', '%', '2', '.', ' ', '&', 'json', '雪', '😀'),
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(
        anyId.filter((id) => id !== '.' && id !== '..'),
        (id) => {
          for (const form of [addressOf(id), encodeURIComponent(id)]) {
            expect(findFileName(`/api/v1/programs/acme/partners/${form}.json`)).toBe(
              `api/v1/programs/acme/partners/${fileNameOf(id)}.json`,
            );
          }
        },
      ),
    );
  });

  it('is that of a page, of a folder, or as it is called', () => {
    expect(findFileName('/')).toBe('index.html');
    expect(findFileName('/programs/')).toBe('programs/index.html');
    expect(findFileName('/_astro/index.Ab-_1.css')).toBe('_astro/index.Ab-_1.css');
  });

  it.each([
    ['a way out, encoded', '/api/..%2f..%2fpackage.json', 'api/=2E.=2F..=2Fpackage.json'],
    ['a way out beside a name', '/api/=..%2f..%2fpackage.json', null],
    ['a way out on Windows', '/api/=%5c..%5cpackage.json', null],
    ['the folder above as a name', '/a=/../b', null],
    ['a NUL', '/programs/%00/', null],
    ['what is not decodable', '/programs/%E0%A4%A/', null],
    ['nothing between slashes', '//programs/', null],
    ['the compressed neighbour of a file', '/index.html.br', null],
    ['the same in gzip', '/embed/gradus.js.gz', null],
  ])('is none, or inside the folder, for %s', (_, pathname, name) => {
    expect(findFileName(pathname)).toBe(name);
  });
});
