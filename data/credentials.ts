/** Badges that are signed: Open Badges 3.0 as Verifiable Credentials, by JOSE; docs/credentials.md says how they are checked. */
export * from './credentials/check.ts';
export * from './credentials/credential.ts';
export * from './credentials/issuer.ts';
export * from './credentials/key-file.ts';
export * from './credentials/sign.ts';
export * from './credentials/stands-today.ts';
export * from './credentials/status-list.ts';
export * from './credentials/verify.ts';
