import { expect, it } from 'vitest';
import { readConfiguration } from '../../../data/live.ts';
import { CredentialKeyError } from '../../../data/credentials.ts';
import { findIssuer } from '../../../site/server/credentials/find-issuer.ts';

const KEY =
  '{"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","alg":"EdDSA"}]}';
const OWN = { GRADUS_DATA: 'own' };

it('a site of one’s own signs when it has a key and says where it is reached', async () => {
  const configuration = readConfiguration({ ...OWN, GRADUS_CREDENTIAL_KEY: KEY, GRADUS_URL: 'https://tiers.example.com' });
  const { issuer, notice } = await findIssuer(configuration, 'http://localhost:4321');
  expect([issuer!.origin, issuer!.keys.alg, notice]).toEqual(['https://tiers.example.com', 'EdDSA', null]);
});

it('it signs nothing, and says why, when it does not say where it is reached', async () => {
  const { issuer, notice } = await findIssuer(readConfiguration({ ...OWN, GRADUS_CREDENTIAL_KEY: KEY }), 'http://localhost:4321');
  expect([issuer, notice]).toEqual([null, expect.stringContaining('GRADUS_URL') as string]);
});

it('it signs nothing without a key, and that is no fault', async () => {
  expect(await findIssuer(readConfiguration(OWN), 'http://localhost:4321')).toEqual({ issuer: null, notice: null });
});

it('a key that cannot be read keeps the server from starting', async () => {
  const configuration = readConfiguration({
    ...OWN,
    GRADUS_CREDENTIAL_KEY: '/nowhere/key.json',
    GRADUS_URL: 'https://tiers.example.com',
  });
  await expect(findIssuer(configuration, null)).rejects.toThrow(CredentialKeyError);
});

it('the demo signs with a key of its own, wherever it is served', async () => {
  const { issuer } = await findIssuer(readConfiguration({}), 'http://localhost:4398');
  expect(issuer!.origin).toBe('http://localhost:4398');
});
