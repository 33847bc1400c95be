import { makeCredentialKeys, readCredentialKeys, type Issuer } from '../../../data/credentials.ts';
import type { Configuration } from '../../../data/live.ts';

/** Who signs badges: whoever has a key, where it is known how the site is reached. Throws a `CredentialKeyError`. */
export async function findIssuer(
  { credentialKey, origin, isSample }: Configuration,
  at: string | null,
): Promise<{ issuer: Issuer | null; notice: string | null }> {
  if (credentialKey === null) {
    const place = origin ?? at;
    // What the invented partners hold may be signed by anyone: the key is gone with the process.
    return { issuer: isSample && place ? { origin: place, keys: await makeCredentialKeys() } : null, notice: null };
  }
  const keys = await readCredentialKeys(credentialKey);
  if (origin) return { issuer: { origin, keys }, notice: null };
  return {
    issuer: null,
    notice: 'Badges are not signed: a signature names the site, so GRADUS_URL has to say where it is reached.',
  };
}
