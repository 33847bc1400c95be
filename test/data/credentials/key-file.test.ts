import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CredentialKeyError, readCredentialKeys, writeCredentialKey } from '../../../data/credentials.ts';
import { runGradus } from '../cli/command-line.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'gradus-keys-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const keysIn = (path: string): Record<string, string>[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as { keys: Record<string, string>[] }).keys;

describe('a key for signed badges', () => {
  it('is in a file that its owner alone can read', async () => {
    const path = join(folder, 'own.json');
    await writeCredentialKey(path, 'ES256');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(keysIn(path)[0]).toMatchObject({ kty: 'EC', alg: 'ES256', d: expect.any(String) as string });
  });

  it('is told to everyone without what it signs with', async () => {
    for (const alg of ['RS256', 'ES256', 'EdDSA'] as const) {
      const path = join(folder, `${alg}.json`);
      await writeCredentialKey(path, alg);
      const { published } = await readCredentialKeys(path);
      expect(Object.keys(published[0]!).filter((name) => ['d', 'p', 'q', 'dp', 'dq', 'qi'].includes(name))).toEqual([]);
      expect(published[0]).toMatchObject({ alg, use: 'sig' });
    }
  });

  it('takes the place of an earlier one, which can sign no more and is still told', async () => {
    const path = join(folder, 'turned.json');
    const first = await writeCredentialKey(path, 'RS256');
    const second = await writeCredentialKey(path, 'ES256');
    expect(second.earlier).toBe(1);
    const [signing, earlier] = keysIn(path);
    expect(signing).toHaveProperty('d');
    expect(earlier).not.toHaveProperty('d');
    const keys = await readCredentialKeys(path);
    expect([keys.kid, keys.alg]).toEqual([second.kid, 'ES256']);
    expect(keys.published.map(({ kid }) => kid)).toEqual([second.kid, first.kid]);
  });

  it('may be given as its text, in place of a file', async () => {
    const path = join(folder, 'text.json');
    const { kid } = await writeCredentialKey(path, 'EdDSA');
    expect((await readCredentialKeys(readFileSync(path, 'utf8'))).kid).toBe(kid);
  });

  it.each([
    ['{"keys":[]}', 'has no key for signed badges in it'],
    ['not JSON', 'has no key for signed badges in it'],
    ['{"keys":[{"kty":"EC","alg":"HS256"}]}', 'has a key for "HS256"; expected RS256, ES256 or EdDSA'],
    ['{"keys":[{"kty":"EC","crv":"P-256","x":"a","y":"b","alg":"ES256"}]}', 'cannot sign, as it has no private part'],
    ['{"keys":[{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c","alg":"ES256"}]}', 'cannot be read'],
  ])('that is none is refused: %s', async (text, sentence) => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, text);
    const refused = await readCredentialKeys(path).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CredentialKeyError);
    expect((refused as Error).message).toContain(sentence);
  });

  it('that is not there is told with the command that makes one', async () => {
    await expect(readCredentialKeys(join(folder, 'none.json'))).rejects.toThrow(
      /there is no such file.*npx gradus credential-key/,
    );
  });
});

describe('gradus credential-key', () => {
  it('makes a file, never over one that is there, and puts a new key before it when told to', async () => {
    const path = join(folder, 'command.json');
    const made = await runGradus(['credential-key', path, '--alg', 'ES256']);
    expect(JSON.parse(made.stdout)).toMatchObject({ alg: 'ES256', earlier: 0 });
    expect(made.stderr).toContain('GRADUS_CREDENTIAL_KEY');
    const before = readFileSync(path, 'utf8');
    const again = await runGradus(['credential-key', path]);
    expect([again.code, readFileSync(path, 'utf8')]).toEqual([1, before]);
    expect(again.stderr).toContain('--rotate');
    const turned = await runGradus(['credential-key', path, '--rotate']);
    expect(JSON.parse(turned.stdout)).toMatchObject({ alg: 'RS256', earlier: 1 });
  });

  it('turns nothing where there is nothing', async () => {
    const { code, stderr } = await runGradus(['credential-key', join(folder, 'nowhere.json'), '--rotate']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('without --rotate it is made') as string]);
  });
});
