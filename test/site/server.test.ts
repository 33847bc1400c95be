import { rmSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from '../../site/server/site.ts';
import { LONG_TEXT, writeBuiltSite } from './built-site.ts';

const HOME = `<h1>Home</h1>${LONG_TEXT}`;
const AFTER = 'Tue, 06 Jan 2026 00:00:00 GMT';
const BEFORE = 'Sun, 04 Jan 2026 00:00:00 GMT';

let folder: string;
beforeAll(() => void (folder = writeBuiltSite()));
afterAll(() => rmSync(folder, { recursive: true }));

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return Promise.resolve(createSite(folder).request(`http://localhost${path}`, { method, headers }));
}

function told(response: Response, ...names: string[]): (string | null)[] {
  return names.map((name) => response.headers.get(name));
}

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

describe('a method', () => {
  it.each([
    '/',
    '/embed/gradus.js',
    '/api/v1/programs/acme/standings.json',
    '/api/v1/programs/acme/standings.json?partners=a',
    '/nobody',
    '/api/nobody',
  ])('HEAD gives what GET does, without the body: %s', async (path) => {
    for (const accepted of ['identity', 'br', 'gzip']) {
      const [get, head] = await Promise.all(['GET', 'HEAD'].map((method) => ask(path, { 'accept-encoding': accepted }, method)));
      expect([head!.status, Object.fromEntries(head!.headers)]).toEqual([get!.status, Object.fromEntries(get!.headers)]);
      expect(await head!.text()).toBe('');
    }
  });

  it('HEAD has no ranges', async () => {
    expect((await ask('/', { range: 'bytes=0-3' }, 'HEAD')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is refused, with those that are allowed', async (method) => {
    for (const path of [
      '/',
      '/programs/acme/',
      '/api/v1/programs.json',
      '/api/v1/programs/acme/standings.json?partners=a',
      '/nobody',
    ]) {
      const response = await ask(path, {}, method);
      expect([response.status, ...told(response, 'allow', 'content-type', 'cache-control')]).toEqual([
        405,
        'GET, HEAD, OPTIONS',
        'application/problem+json',
        'no-store',
      ]);
    }
  });

  it('OPTIONS tells those that are allowed', async () => {
    for (const path of ['/', '/api/v1/programs.json']) {
      const response = await ask(path, {}, 'OPTIONS');
      expect([response.status, ...told(response, 'allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    }
  });
});

describe('pages of others', () => {
  const PREFLIGHT = {
    origin: 'https://shop.example',
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'if-none-match',
  };

  it.each(['/api/v1/programs.json', '/badges/acme/a.svg', '/embed/gradus.js', '/feeds/acme.xml', '/calendars/acme.ics'])(
    'may ask %s before they ask, and are told that they may only read',
    async (path) => {
      const response = await ask(path, PREFLIGHT, 'OPTIONS');
      expect(response.status).toBe(204);
      expect(
        told(response, 'access-control-allow-origin', 'access-control-allow-methods', 'access-control-allow-headers'),
      ).toEqual(['*', 'GET,HEAD,OPTIONS', 'if-none-match']);
      expect(response.headers.get('access-control-max-age')).toBe('86400');
    },
  );

  it.each([
    ['found', '/api/v1/programs.json', 'GET', 200],
    ['asked for some', '/api/v1/programs/acme/standings.json?partners=a', 'GET', 200],
    ['missing', '/api/v1/programs/nobody.json', 'GET', 404],
    ['a missing badge', '/badges/acme/nobody.svg', 'GET', 404],
    ['refused', '/api/v1/programs.json', 'POST', 405],
    ['out of range', '/embed/gradus.js', 'RANGE', 416],
  ])('can read what is %s', async (_, path, method, status) => {
    const headers = { origin: 'https://shop.example', ...(method === 'RANGE' ? { range: 'bytes=999999-' } : {}) };
    const response = await ask(path, headers as Record<string, string>, method === 'RANGE' ? 'GET' : method);
    expect([response.status, ...told(response, 'access-control-allow-origin', 'cross-origin-resource-policy')]).toEqual([
      status,
      '*',
      'cross-origin',
    ]);
  });

  it('may not read pages, nor put them into frames', async () => {
    for (const path of ['/', '/programs/acme/', '/nobody']) {
      const response = await ask(path, { origin: 'https://shop.example' });
      expect(told(response, 'access-control-allow-origin', 'content-security-policy')).toEqual([null, "frame-ancestors 'none'"]);
    }
  });

  it('get a badge that runs nothing, wherever it is shown', async () => {
    expect(told(await ask('/badges/acme/a.svg'), 'content-security-policy')).toEqual([
      "default-src 'none'; style-src 'unsafe-inline'",
    ]);
  });
});

describe('every answer', () => {
  it('says that its type is its type, and what to tell others of where one came from', async () => {
    for (const [path, method] of [
      ['/', 'GET'],
      ['/nobody', 'GET'],
      ['/api/nobody', 'GET'],
      ['/', 'POST'],
      ['/', 'OPTIONS'],
      ['/embed/gradus.js', 'GET'],
    ] as const) {
      expect(told(await ask(path, {}, method), 'x-content-type-options', 'referrer-policy')).toEqual([
        'nosniff',
        'strict-origin-when-cross-origin',
      ]);
    }
  });

  it('is kept for a minute, one whose name changes with it for a year, a fault not at all', async () => {
    expect(told(await ask('/'), 'cache-control')).toEqual(['public, max-age=60, stale-while-revalidate=600']);
    expect(told(await ask('/_astro/index.Ab1.css'), 'cache-control')).toEqual(['public, max-age=31536000, immutable']);
    expect(told(await ask('/_astro/nobody.css'), 'cache-control')).toEqual(['no-store']);
  });

  it('of a fault is a problem where programs ask, and a page where people do', async () => {
    const problem = await ask('/api/v1/programs/nobody.json');
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.json()).toEqual({
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      detail: 'There is no such program or partner here; /api/v1/programs.json lists what there is.',
      instance: '/api/v1/programs/nobody.json',
    });
    expect((await ask('/nobody')).headers.get('content-type')).toBe('text/html; charset=UTF-8');
  });
});

describe('standings of some partners', () => {
  const partnersOf = async (response: Response) =>
    ((await response.json()) as { partners: { partner: string }[] }).partners.map(({ partner }) => partner);
  const STANDINGS = '/api/v1/programs/acme/standings.json';

  it.each([
    ['?partners=b,a', ['a', 'b']],
    ['?partners=a&partners=b', ['a', 'b']],
    ['?partners=a%2Cb', ['a,b']],
    ['?partners=b%2Ca', ['a', 'b']],
    ['?partners=nobody', []],
    ['', ['a', 'b', 'a,b']],
    ['?v=2', ['a', 'b', 'a,b']],
  ])('%s are those of %j, in order of the file', async (query, expected) => {
    expect(await partnersOf(await ask(STANDINGS + query))).toEqual(expected);
  });

  it('have a validator, and are answered with 304 to whoever has them', async () => {
    const first = await ask(`${STANDINGS}?partners=a`);
    const etag = first.headers.get('etag')!;
    const second = await ask(`${STANDINGS}?partners=a`, { 'if-none-match': etag, origin: 'https://shop.example' });
    expect([
      second.status,
      await second.text(),
      ...told(second, 'etag', 'vary', 'access-control-allow-origin', 'cache-control'),
    ]).toEqual([304, '', etag, 'Accept-Encoding', '*', 'public, max-age=60, stale-while-revalidate=600']);
  });

  it('come compressed when there are many', async () => {
    const many = writeBuiltSite(Array.from({ length: 50 }, (_, i) => `p${i}`));
    const query = `?partners=${Array.from({ length: 30 }, (_, i) => `p${i}`).join(',')}`;
    const response = await createSite(many).request(`http://localhost${STANDINGS}${query}`, {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    rmSync(many, { recursive: true });
    const body = Buffer.from(await response.arrayBuffer());
    expect(told(response, 'content-encoding', 'content-length', 'vary')).toEqual([
      'gzip',
      String(body.length),
      'Accept-Encoding',
    ]);
    expect((JSON.parse(gunzipSync(body).toString()) as { partners: unknown[] }).partners).toHaveLength(30);
  });

  it('of no program are not there', async () => {
    expect((await ask('/api/v1/programs/nobody/standings.json?partners=a')).status).toBe(404);
    expect((await ask('/api/v1/programs/..%2f..%2facme/standings.json?partners=a')).status).toBe(404);
  });
});
