import { CompactSign } from 'jose';
import { keyIdOf } from './issuer.ts';
import type { CredentialKeys } from './key-file.ts';

/**
 * A credential as a signed text. The header is as Open Badges 3.0 (8.2.1) will have it, which VC-JOSE-COSE lets pass: `typ` is `JWT`, and the
 * key is there for those who look nothing up. Whoever verifies must hold it against the keys that the issuer publishes.
 */
export function signCredential(
  credential: Record<string, unknown>,
  did: string,
  { kid, alg, secret, published }: CredentialKeys,
): Promise<string> {
  const { use: _, kid: __, alg: ___, ...jwk } = published[0]!;
  return new CompactSign(new TextEncoder().encode(JSON.stringify(credential)))
    .setProtectedHeader({ alg, typ: 'JWT', kid: keyIdOf(did, kid), jwk })
    .sign(secret);
}
