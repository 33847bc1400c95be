import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME, openSmallSite, told, type Asker, type SmallSite } from './small-site.ts';

let site: SmallSite;
let ask: Asker;
beforeAll(async () => {
  site = await openSmallSite();
  ask = site.ask;
});
afterAll(() => site.close());

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
    expect((await ask('/embed/gradus.js', { range: 'bytes=0-3' }, 'HEAD')).status).toBe(200);
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
    for (const path of ['observations', 'tokens', 'tokens/revoke']) {
      const response = await ask(`/api/v1/programs/acme/${path}`, {}, 'OPTIONS');
      expect([response.status, ...told(response, 'allow')]).toEqual([204, 'POST, OPTIONS']);
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

  it('can read the schema of program files', async () => {
    const response = await ask('/schemas/program.json', { origin: 'https://editor.example' });
    expect([response.status, ...told(response, 'content-type', 'access-control-allow-origin')]).toEqual([
      ...[200, 'application/json', '*'],
    ]);
    expect(await response.json()).toMatchObject({ title: 'A partner tier program', required: ['id', 'name', 'summary'] });
    expect((await ask('/schemas/other.json')).headers.get('content-type')).toBe('application/problem+json');
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

  it('is kept for a minute, one whose name changes with it and a version of the elements for a year, a fault not at all', async () => {
    expect(told(await ask('/'), 'cache-control')).toEqual(['public, max-age=60, stale-while-revalidate=600']);
    expect(told(await ask('/_astro/index.Ab1.css'), 'cache-control')).toEqual(['public, max-age=31536000, immutable']);
    expect(told(await ask('/embed/1.2.3/gradus.js'), 'cache-control')).toEqual(['public, max-age=31536000, immutable']);
    expect(told(await ask('/embed/1/gradus.js'), 'cache-control')).toEqual(['public, max-age=60, stale-while-revalidate=600']);
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
    expect((await ask('/nobody')).headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
});

describe('a page', () => {
  it('is sent whole, compressed for those who take it so, with one validator for all forms', async () => {
    const forms = [
      ['identity', null, (body: Buffer) => body],
      ['br', 'br', brotliDecompressSync],
      ['gzip;q=1, br;q=0.5', 'gzip', gunzipSync],
      ['br;q=0', null, (body: Buffer) => body],
    ] as const;
    const etags = new Set<string | null>();
    for (const [accepted, encoding, decompress] of forms) {
      const response = await ask('/', { 'accept-encoding': accepted });
      const body = Buffer.from(await response.arrayBuffer());
      expect(told(response, 'content-type', 'content-encoding', 'content-length', 'vary')).toEqual([
        'text/html; charset=utf-8',
        encoding,
        String(body.length),
        'Accept-Encoding',
      ]);
      expect(decompress(body).toString()).toBe(HOME);
      etags.add(response.headers.get('etag'));
    }
    expect(etags.size).toBe(1);
  });

  it.each([['the tag'], ['one of several'], ['any']])('that is known by %s is answered with 304', async (how) => {
    const etag = (await ask('/')).headers.get('etag')!;
    const condition = how === 'any' ? '*' : how === 'the tag' ? etag : `"x", ${etag.replace('W/', '')}`;
    const response = await ask('/', { 'if-none-match': condition });
    expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await ask('/', { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('that is not there says so, whatever its address is', async () => {
    for (const path of ['/nobody', '/..%2f..%2fpackage.json', '/%E0%A4%A', '//', '/programs/%00/']) {
      const response = await ask(path);
      expect([response.status, await response.text()]).toEqual([404, '<h1>Missing</h1>']);
    }
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
    ['', ['a', 'a,b', 'b']],
    ['?v=2', ['a', 'a,b', 'b']],
  ])('%s are those of %j, in order of their ids', async (query, expected) => {
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
    const many = await openSmallSite(Array.from({ length: 50 }, (_, i) => `p${i}`));
    const query = `?partners=${Array.from({ length: 30 }, (_, i) => `p${i}`).join(',')}`;
    const response = await many.ask(STANDINGS + query, { 'accept-encoding': 'gzip, br' });
    await many.close();
    const body = Buffer.from(await response.arrayBuffer());
    expect(told(response, 'content-encoding', 'content-length', 'vary')).toEqual(['br', String(body.length), 'Accept-Encoding']);
    expect((JSON.parse(brotliDecompressSync(body).toString()) as { partners: unknown[] }).partners).toHaveLength(30);
  });

  it('of no program are not there', async () => {
    expect((await ask('/api/v1/programs/nobody/standings.json?partners=a')).status).toBe(404);
    expect((await ask('/api/v1/programs/..%2f..%2facme/standings.json?partners=a')).status).toBe(404);
  });
});
