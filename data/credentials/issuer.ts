import type { CredentialKeys, PublicKey } from './key-file.ts';

/** A server that signs: where it is reached, and with what. */
export interface Issuer {
  /** `https://partners.example` */
  origin: string;
  keys: CredentialKeys;
}

/** The name of a program as an issuer (did:web): its host, and where on it the document about it is. */
export function didOf(origin: string, program: string): string {
  return `did:web:${encodeURIComponent(new URL(origin).host)}:programs:${encodeURIComponent(program)}`;
}

/** The name of a key, which says whose it is. */
export function keyIdOf(did: string, kid: string): string {
  return `${did}#${kid}`;
}

/** What did:web finds at `/programs/{p}/did.json`. */
export function writeDidDocument({ origin, keys }: Issuer, program: string, page: string): object {
  const did = didOf(origin, program);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    alsoKnownAs: [page],
    verificationMethod: keys.published.map((key) => ({
      id: keyIdOf(did, key.kid),
      type: 'JsonWebKey',
      controller: did,
      publicKeyJwk: key,
    })),
    assertionMethod: keys.published.map(({ kid }) => keyIdOf(did, kid)),
  };
}

/** The keys of all programs (RFC 7517), each by the name that credentials call it by. */
export function listPublicKeys({ origin, keys }: Issuer, programs: Iterable<string>): PublicKey[] {
  return [...programs].flatMap((program) =>
    keys.published.map((key) => ({ ...key, kid: keyIdOf(didOf(origin, program), key.kid) })),
  );
}
