import { SignJWT, decodeJwt, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { issueToken } from '../../data/access/tokens.ts';
import { openSmallSite, type SmallSite } from './small-site.ts';

const ME = '/api/v1/programs/acme/me.json';
const HOUR = 3_600_000;

let site: SmallSite;
let readKey: string;

beforeAll(async () => {
  site = await openSmallSite(['ada', 'bob']);
  readKey = (await createKey(site.live.store.database, { name: 'r', scope: 'read', program: 'acme' }, 0)).text;
});
afterAll(() => site.close());

const bearer = (text: string) => ({ authorization: `Bearer ${text}`, 'content-type': 'application/json' });
const now = () => site.live.clock.now().getTime();

async function issue(claims: Partial<{ program: string; partner: string; expires: number }> = {}, at = now()): Promise<string> {
  const token = { program: 'acme', partner: 'ada', expires: at + HOUR, ...claims };
  return (await issueToken(site.live.store.database, token, at)).text;
}

const statusOf = async (text: string, path = ME) => (await site.ask(path, bearer(text))).status;

describe('a token of a partner', () => {
  it('lets that partner read what is their own', async () => {
    const response = await site.ask(ME, bearer(await issue()));
    expect(await response.json()).toMatchObject({ partner: 'ada' });
  });

  it('is refused when it was signed by somebody else', async () => {
    const claims = decodeJwt(await issue());
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode('x'.repeat(32)));
    expect(await statusOf(forged)).toBe(401);
  });

  it('is refused when it is not signed at all', async () => {
    expect(await statusOf(new UnsecuredJWT(decodeJwt(await issue())).encode())).toBe(401);
  });

  it('is refused when something in it was changed', async () => {
    const [head, body, signature] = (await issue()).split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const changed = JSON.stringify(claims).replace('ada', 'bob');
    expect(changed).toContain('bob');
    const other = Buffer.from(changed).toString('base64url');
    expect(await statusOf([head, other, signature].join('.'))).toBe(401);
    const forged = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    expect(await statusOf([head, body, forged].join('.'))).toBe(401);
  });

  it('is refused when its time is over', async () => {
    const long = now() - 2 * HOUR;
    expect(await statusOf(await issue({ expires: long + HOUR }, long))).toBe(401);
  });

  it('is refused when it was taken back', async () => {
    const text = await issue();
    expect(await statusOf(text)).toBe(200);
    const revoked = await site.ask(
      '/api/v1/programs/acme/tokens/revoke',
      bearer(readKey),
      'POST',
      JSON.stringify({ token: text }),
    );
    expect(revoked.status).toBe(204);
    expect(await statusOf(text)).toBe(401);
  });

  it('is refused in another program', async () => {
    expect(await statusOf(await issue({ program: 'birch' }))).toBe(403);
  });

  it('shows of another partner what everyone may see, and no more', async () => {
    const path = '/api/v1/programs/acme/partners/bob.json';
    const [asAda, asAnyone] = await Promise.all([site.ask(path, bearer(await issue())), site.ask(path)]);
    expect(await asAda.text()).toBe(await asAnyone.text());
  });

  it('is not made of a body that never ends', async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(10_000).fill(32)) });
    const init = { method: 'POST', headers: bearer(readKey), body: endless, duplex: 'half' };
    const response = await site.request('/api/v1/programs/acme/tokens', init as RequestInit);
    expect(response.status).toBe(413);
  });

  it.each(['tokens', 'tokens/revoke', 'observations', 'exemptions'])('cannot write to %s', async (address) => {
    const response = await site.ask(`/api/v1/programs/acme/${address}`, bearer(await issue()), 'POST', '{"partner":"bob"}');
    expect(response.status).toBe(403);
  });

  it.each(['', 'x', 'a.b.c', 'Basic YTpi', '🙂', '.'.repeat(10_000)])('is refused when it is none: %j', async (text) => {
    const header = text.startsWith('Basic') || text === '' ? text : `Bearer ${encodeURI(text)}`;
    const response = await site.ask(ME, { authorization: header });
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});
