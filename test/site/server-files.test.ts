import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONG_TEXT, openSmallSite, told, type Asker, type SmallSite } from './small-site.ts';

const SCRIPT = `export {};//${LONG_TEXT}`;
const SCRIPT_TYPE = 'text/javascript; charset=utf-8';
const AFTER = 'Tue, 06 Jan 2026 00:00:00 GMT';
const BEFORE = 'Sun, 04 Jan 2026 00:00:00 GMT';

let site: SmallSite;
let ask: Asker;
beforeAll(async () => {
  site = await openSmallSite();
  ask = site.ask;
});
afterAll(() => site.close());

describe('a file', () => {
  it('is served whole, with its type, when it changed, and how it is told from others', async () => {
    const response = await ask('/embed/gradus.js');
    expect(response.status).toBe(200);
    expect(told(response, 'content-type', 'last-modified', 'accept-ranges', 'vary', 'content-encoding')).toEqual([
      'text/javascript; charset=utf-8',
      'Mon, 05 Jan 2026 10:00:00 GMT',
      'bytes',
      'Accept-Encoding',
      null,
    ]);
    expect(told(response, 'content-length')).toEqual([String(SCRIPT.length)]);
    expect(response.headers.get('etag')).toMatch(/^W\/".+"$/);
    expect(await response.text()).toBe(SCRIPT);
  });

  it.each([
    ['a script', '/embed/gradus.js', 'text/javascript; charset=utf-8'],
    ['a face', '/_astro/face.woff2', 'font/woff2'],
  ])('is found for %s', async (_, path, type) => {
    const response = await ask(path);
    expect([response.status, ...told(response, 'content-type')]).toEqual([200, type]);
  });

  it.each(['/embed/gradus.js.br', '/embed/gradus.js.gz', '/embed/nobody.js', '/embed/', '/embed/..%2f..%2fprograms%2facme.yaml'])(
    'is not found for %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
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
    const response = await ask('/embed/gradus.js', { 'accept-encoding': accepted });
    expect(told(response, 'content-encoding', 'vary', 'content-type')).toEqual([encoding, 'Accept-Encoding', SCRIPT_TYPE]);
    const body = Buffer.from(await response.arrayBuffer());
    expect(told(response, 'content-length')).toEqual([String(body.length)]);
    expect(decompress(body).toString()).toBe(SCRIPT);
  });

  it.each(['identity', 'deflate', 'br;q=0', '', 'identity;q=0'])('of %o gives the file as it is', async (accepted) => {
    const response = await ask('/embed/gradus.js', { 'accept-encoding': accepted });
    expect(told(response, 'content-encoding', 'vary')).toEqual([null, 'Accept-Encoding']);
    expect(await response.text()).toBe(SCRIPT);
  });

  it('gives a small file as it is, and says all the same that it might depend', async () => {
    const response = await ask('/embed/small.js', { 'accept-encoding': 'br' });
    expect(told(response, 'content-encoding', 'vary')).toEqual([null, 'Accept-Encoding']);
  });

  it('has nothing to do with what is compressed by itself', async () => {
    expect(told(await ask('/_astro/face.woff2', { 'accept-encoding': 'br' }), 'content-encoding', 'vary')).toEqual([null, null]);
  });

  it('gives each form a validator of its own', async () => {
    const tags = await Promise.all(
      ['identity', 'br', 'gzip'].map(async (one) => told(await ask('/embed/gradus.js', { 'accept-encoding': one }), 'etag')[0]),
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
    expect((await ask('/embed/gradus.js', { 'if-none-match': '"x"' })).status).toBe(200);
    expect((await ask('/embed/gradus.js', { 'if-modified-since': BEFORE })).status).toBe(200);
    // The tag is the more exact of the two, and stands alone.
    expect((await ask('/embed/gradus.js', { 'if-none-match': '"x"', 'if-modified-since': AFTER })).status).toBe(200);
  });

  it('on which something was to be done is answered with 412 when it does not hold', async () => {
    expect((await ask('/embed/gradus.js', { 'if-match': '"x"' })).status).toBe(412);
    expect((await ask('/embed/gradus.js', { 'if-unmodified-since': BEFORE })).status).toBe(412);
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-3', 'expo', `bytes 0-3/${SCRIPT.length}`],
    ['bytes=4-', SCRIPT.slice(4), `bytes 4-${SCRIPT.length - 1}/${SCRIPT.length}`],
    ['bytes=-5', SCRIPT.slice(-5), `bytes ${SCRIPT.length - 5}-${SCRIPT.length - 1}/${SCRIPT.length}`],
  ])('%s gives those bytes, with the validator of the whole', async (range, text, contentRange) => {
    const whole = await ask('/embed/gradus.js');
    const response = await ask('/embed/gradus.js', { range });
    expect([response.status, await response.text()]).toEqual([206, text]);
    expect(told(response, 'content-range', 'content-length', 'etag', 'vary')).toEqual([
      contentRange,
      String(text.length),
      whole.headers.get('etag'),
      'Accept-Encoding',
    ]);
  });

  it.each(['items=0-3', 'bytes=0-1,4-5', '0-3'])('%s, which is none or several, gives the whole', async (range) => {
    const response = await ask('/embed/gradus.js', { range });
    expect([response.status, await response.text()]).toEqual([200, SCRIPT]);
  });

  it('beyond the end is refused, with how long it is', async () => {
    const response = await ask('/embed/gradus.js', { range: 'bytes=999999-' });
    expect([response.status, ...told(response, 'content-range', 'content-type')]).toEqual([
      416,
      `bytes */${SCRIPT.length}`,
      'application/problem+json',
    ]);
  });

  it('of what has changed in between gives the whole', async () => {
    expect((await ask('/embed/gradus.js', { range: 'bytes=0-3', 'if-range': '"x"' })).status).toBe(200);
    expect((await ask('/embed/gradus.js', { range: 'bytes=0-3', 'if-range': BEFORE })).status).toBe(200);
    expect((await ask('/embed/gradus.js', { range: 'bytes=0-3', 'if-range': AFTER })).status).toBe(206);
  });
});
