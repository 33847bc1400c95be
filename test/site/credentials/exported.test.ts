import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCredentialKeys, writeCredentialKey, type Issuer } from '../../../data/credentials.ts';
import { openLive, readConfiguration } from '../../../data/live.ts';
import { createApp } from '../../../site/server/app.ts';
import { exportSite } from '../../../site/server/export/export.ts';
import { builtParts } from '../built-parts.ts';

const ORIGIN = 'https://tiers.example.com';
const program = (id: string, more = ''): string => `
id: ${id}
name: ${id}
summary: For testing.
${more}
metrics: { installs: { label: Installs, unit: count } }
tiers: [{ id: gold, name: Gold, requires: { installs: 10 } }, { id: platinum, name: Platinum, requires: { installs: 99 } }]
`;
const ROWS = 'partner,metric,day,value\nnorthwind,installs,2026-01-05,20\nnewcomer,installs,2026-01-05,1\n';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'gradus-signed-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The site as files, by path. */
async function exportAll(issuer: Issuer | null): Promise<(path: string) => string> {
  const at = join(folder, issuer ? 'signed' : 'unsigned');
  const files = {
    'programs/acme.yaml': program('acme'),
    'programs/told.yaml': program('told', 'source: As described in an article.'),
    'data/acme/observations.csv': ROWS,
    'data/told/observations.csv': ROWS,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), text);
  }
  const configuration = readConfiguration({
    ...{
      GRADUS_PROGRAMS: join(at, 'programs'),
      GRADUS_DATA: join(at, 'data'),
      GRADUS_DB: ':memory:',
      GRADUS_AS_OF: '2026-02-01',
    },
  });
  const { live } = await openLive(configuration);
  const { renderer, assets } = await builtParts();
  const { app, hub } = createApp({ live, renderer, assets, origin: ORIGIN, issuer });
  try {
    await exportSite({ app, live, assets, issuer }, join(at, 'out'));
  } finally {
    hub.close();
    await live.close();
  }
  return (path) => {
    const file = join(at, 'out', path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
}

describe('a site as files, with a key', { timeout: 120_000 }, () => {
  let secret: string;
  let read: (path: string) => string;
  beforeAll(async () => {
    const path = join(folder, 'keys.json');
    await writeCredentialKey(path, 'RS256');
    secret = (JSON.parse(readFileSync(path, 'utf8')) as { keys: { d: string }[] }).keys[0]!.d;
    read = await exportAll({ origin: ORIGIN, keys: await readCredentialKeys(path) });
  }, 120_000);

  it('has all that a verifier needs', () => {
    const did = JSON.parse(read('/programs/acme/did.json')) as { verificationMethod: { publicKeyJwk: JsonWebKey }[] };
    const key = createPublicKey({ key: did.verificationMethod[0]!.publicKeyJwk, format: 'jwk' });
    const options = { algorithms: ['RS256' as const], clockTimestamp: Date.parse('2026-02-01T12:00:00Z') / 1000 };
    const badge = jwt.verify(read('/credentials/acme/northwind.jwt'), key, options) as {
      credentialStatus: Record<string, string>;
    };
    const list = badge.credentialStatus['statusListCredential']!;
    expect(jwt.verify(read(list.slice(ORIGIN.length)), key, options)).toMatchObject({ id: list });
    expect(read('/.well-known/jwks.json')).toContain('did:web:tiers.example.com:programs:acme#');
  });

  it('has nothing in it by which badges could be signed', () => {
    const out = join(folder, 'signed/out');
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(out, file)).isFile());
    expect(files.filter((file) => readFileSync(join(out, file), 'latin1').includes(secret))).toEqual([]);
    expect(secret.length).toBeGreaterThan(100);
  });

  it('signs nothing for a partner without a tier, whose page says that there is no badge yet', () => {
    expect(read('/credentials/acme/newcomer.jwt')).toBe('');
    expect(read('/programs/acme/badges/newcomer/')).toContain('holds no tier yet, so there is no badge to show.');
    expect(read('/programs/acme/badges/newcomer/')).not.toContain('Signed badge');
  });

  it('signs nothing in the name of a program that somebody else described', () => {
    expect([read('/credentials/told/northwind.jwt'), read('/programs/told/did.json')]).toEqual(['', '']);
    expect(read('/.well-known/jwks.json')).not.toContain('told');
    expect(read('/programs/told/badges/northwind/')).toContain('nobody signs in its name here');
    expect(read('/programs/told/partners/northwind/')).not.toContain('ld+json');
  });

  it('tells other sites what is held, with a picture', () => {
    const page = read('/programs/acme/partners/northwind/');
    expect(page).toContain(`<meta property="og:image" content="${ORIGIN}/cards/acme/northwind.png">`);
    expect(page).toContain('<meta property="og:image:alt" content="northwind holds Gold in acme">');
    const [, structured] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)!;
    expect(JSON.parse(structured!)).toMatchObject({
      '@type': 'Organization',
      name: 'northwind',
      hasCertification: [
        { '@type': 'Certification', name: 'Gold', url: `${ORIGIN}/programs/acme/tiers/gold/`, issuedBy: { name: 'acme' } },
      ],
    });
    expect(readFileSync(join(folder, 'signed/out/cards/acme/northwind.png')).subarray(1, 4).toString()).toBe('PNG');
  });
});

it('a site as files, without a key, has no signed badge, and says how they are turned on', { timeout: 120_000 }, async () => {
  const read = await exportAll(null);
  expect([read('/credentials/acme/northwind.jwt'), read('/.well-known/jwks.json'), read('/programs/acme/did.json')]).toEqual([
    '',
    '',
    '',
  ]);
  expect(read('/programs/acme/badges/northwind/')).toContain('npx gradus credential-key credential-keys.json');
  expect(read('/verify/')).toContain('This site does not sign badges yet.');
});
