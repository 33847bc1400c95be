import { rmSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askerOf, LONG_TEXT, told, writeBuiltSite, type Asker } from './built-site.ts';

const HOME = `<h1>Home</h1>${LONG_TEXT}`;
const AFTER = 'Tue, 06 Jan 2026 00:00:00 GMT';
const BEFORE = 'Sun, 04 Jan 2026 00:00:00 GMT';

let folder: string;
let ask: Asker;
beforeAll(() => {
  folder = writeBuiltSite();
  ask = askerOf(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file', () => {
  it('is served whole, with its type, when it changed, and how it is told from others', async () => {
    const response = await ask('/');
    expect(response.status).toBe(200);
    expect(told(response, 'content-type', 'last-modified', 'accept-ranges', 'vary', 'content-encoding')).toEqual([
      'text/html; charset=utf-8',
      'Mon, 05 Jan 2026 10:00:00 GMT',
      'bytes',
      'Accept-Encoding',
      null,
    ]);
    expect(told(response, 'content-length')).toEqual([String(HOME.length)]);
    expect(response.headers.get('etag')).toMatch(/^W\/".+"$/);
    expect(await response.text()).toBe(HOME);
  });

  it.each([
    ['a page', '/programs/acme/', 'text/html; charset=utf-8'],
    ['a page without the slash', '/programs/acme', 'text/html; charset=utf-8'],
    ['a partner’s page by its address', '/programs/acme/partners/50=25/', 'text/html; charset=utf-8'],
    ['a partner’s page by the id', '/programs/acme/partners/50%25/', 'text/html; charset=utf-8'],
    ['an answer by the id', '/api/v1/programs/acme/partners/jo%40acme.example.json', 'application/json'],
    ['an answer by the id as it is', '/api/v1/programs/acme/partners/jo@acme.example.json', 'application/json'],
    ['a badge', '/badges/acme/a.svg', 'image/svg+xml; charset=utf-8'],
    ['a script', '/embed/gradus.js', 'text/javascript; charset=utf-8'],
    ['a face', '/_astro/face.woff2', 'font/woff2'],
  ])('is found for %s', async (_, path, type) => {
    const response = await ask(path);
    expect([response.status, ...told(response, 'content-type')]).toEqual([200, type]);
  });

  it.each(['/index.html.br', '/..%2f..%2fpackage.json', '/%E0%A4%A', '//', '/programs/%00/', '/programs/nobody/'])(
    'is not found for %s',
    async (path) => {
      const response = await ask(path);
      expect([response.status, await response.text()]).toEqual([404, '<h1>Missing</h1>']);
    },
  );
});

describe('compression', () => {
  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, br', 'br', brotliDecompressSync],
    ['gzip;q=1, br;q=0.5', 'gzip', gunzipSync],
    ['br;q=0, *', 'gzip', gunzipSync],
  ])('of %o gives %s', async (accepted, encoding, decompress) => {
    const response = await ask('/', { 'accept-encoding': accepted });
    expect(told(response, 'content-encoding', 'vary', 'content-type')).toEqual([
      encoding,
      'Accept-Encoding',
      'text/html; charset=utf-8',
    ]);
    const body = Buffer.from(await response.arrayBuffer());
    expect(told(response, 'content-length')).toEqual([String(body.length)]);
    expect(decompress(body).toString()).toBe(HOME);
  });

  it.each(['identity', 'deflate', 'br;q=0', '', 'identity;q=0'])('of %o gives the file as it is', async (accepted) => {
    const response = await ask('/', { 'accept-encoding': accepted });
    expect(told(response, 'content-encoding', 'vary')).toEqual([null, 'Accept-Encoding']);
    expect(await response.text()).toBe(HOME);
  });

  it('gives a small file as it is, and says all the same that it might depend', async () => {
    const response = await ask('/programs/acme/', { 'accept-encoding': 'br' });
    expect(told(response, 'content-encoding', 'vary')).toEqual([null, 'Accept-Encoding']);
  });

  it('has nothing to do with what is compressed by itself', async () => {
    expect(told(await ask('/_astro/face.woff2', { 'accept-encoding': 'br' }), 'content-encoding', 'vary')).toEqual([null, null]);
  });

  it('gives each form a validator of its own', async () => {
    const tags = await Promise.all(
      ['identity', 'br', 'gzip'].map(async (one) => told(await ask('/', { 'accept-encoding': one }), 'etag')[0]),
    );
    expect(new Set(tags).size).toBe(3);
  });
});

describe('a condition', () => {
  it('that holds is answered with 304, and with what a cache has to know', async () => {
    const { headers } = await ask('/embed/gradus.js');
    const etag = headers.get('etag')!;
    const conditions: Record<string, string>[] = [
      { 'if-none-match': etag },
      { 'if-none-match': `"x", ${etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': AFTER },
    ];
    for (const condition of conditions) {
      const response = await ask('/embed/gradus.js', condition);
      expect([response.status, await response.text()]).toEqual([304, '']);
      expect(told(response, 'etag', 'vary', 'cache-control', 'last-modified')).toEqual(
        ['etag', 'vary', 'cache-control', 'last-modified'].map((name) => headers.get(name)),
      );
      expect(told(response, 'access-control-allow-origin', 'cross-origin-resource-policy')).toEqual(['*', 'cross-origin']);
    }
  });

  it('that does not hold is answered with the file', async () => {
    expect((await ask('/', { 'if-none-match': '"x"' })).status).toBe(200);
    expect((await ask('/', { 'if-modified-since': BEFORE })).status).toBe(200);
    // The tag is the more exact of the two, and stands alone.
    expect((await ask('/', { 'if-none-match': '"x"', 'if-modified-since': AFTER })).status).toBe(200);
  });

  it('on which something was to be done is answered with 412 when it does not hold', async () => {
    expect((await ask('/', { 'if-match': '"x"' })).status).toBe(412);
    expect((await ask('/', { 'if-unmodified-since': BEFORE })).status).toBe(412);
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-3', '<h1>', `bytes 0-3/${HOME.length}`],
    ['bytes=4-', HOME.slice(4), `bytes 4-${HOME.length - 1}/${HOME.length}`],
    ['bytes=-5', HOME.slice(-5), `bytes ${HOME.length - 5}-${HOME.length - 1}/${HOME.length}`],
  ])('%s gives those bytes, with the validator of the whole', async (range, text, contentRange) => {
    const whole = await ask('/');
    const response = await ask('/', { range });
    expect([response.status, await response.text()]).toEqual([206, text]);
    expect(told(response, 'content-range', 'content-length', 'etag', 'vary')).toEqual([
      contentRange,
      String(text.length),
      whole.headers.get('etag'),
      'Accept-Encoding',
    ]);
  });

  it.each(['items=0-3', 'bytes=0-1,4-5', '0-3'])('%s, which is none or several, gives the whole', async (range) => {
    const response = await ask('/', { range });
    expect([response.status, await response.text()]).toEqual([200, HOME]);
  });

  it('beyond the end is refused, with how long it is', async () => {
    const response = await ask('/', { range: 'bytes=999999-' });
    expect([response.status, ...told(response, 'content-range', 'content-type')]).toEqual([
      416,
      `bytes */${HOME.length}`,
      'application/problem+json',
    ]);
  });

  it('of what has changed in between gives the whole', async () => {
    expect((await ask('/', { range: 'bytes=0-3', 'if-range': '"x"' })).status).toBe(200);
    expect((await ask('/', { range: 'bytes=0-3', 'if-range': BEFORE })).status).toBe(200);
    expect((await ask('/', { range: 'bytes=0-3', 'if-range': AFTER })).status).toBe(206);
  });
});
