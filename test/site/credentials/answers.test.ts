import { beforeAll, describe, expect, it } from 'vitest';
import {
  answerCheck,
  didOf,
  listPublicKeys,
  makeCredentialKeys,
  signCredential,
  type CheckAnswer,
  type CredentialKeys,
  type Known,
} from '../../../data/credentials.ts';
import type { PublicPartner, PublicStanding } from '../../../engine/wire.ts';
import { readBearer } from '../../../site/model/credentials/read-path.ts';
import { describeCheck, describeTooLong } from '../../../site/words/credentials/verify.ts';
import { WORDS } from '../../../site/words/languages.ts';

const ORIGIN = 'https://tiers.example.com';
const DID = didOf(ORIGIN, 'acme');
const TIERS = [
  { id: 'member', name: 'Member' },
  { id: 'gold', name: 'Gold' },
];
const CREDENTIAL = {
  id: `${ORIGIN}/credentials/acme/northwind.jwt#gold.2026-03-08`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: DID },
  validFrom: '2026-03-08T00:00:00Z',
  validUntil: '2026-09-29T00:00:00Z',
  credentialSubject: { identifier: [{ identityHash: 'Northwind' }], achievement: { name: 'Gold' } },
};

let keys: CredentialKeys;
let signed: string;
beforeAll(async () => {
  keys = await makeCredentialKeys();
  signed = await signCredential(CREDENTIAL, DID, keys);
});

/** A partner who holds that today. */
function holding(held: string | null, since: string | null = '2026-03-08'): PublicPartner {
  const standing = { track: null, trackName: null, held, since, tiers: TIERS } as PublicStanding;
  return {
    partner: 'northwind',
    name: 'Northwind',
    programName: 'Acme',
    asOf: '2026-05-01',
    standings: [standing],
  } as PublicPartner;
}

async function answer(
  text: string,
  partner: PublicPartner | null = holding('gold'),
  now = '2026-05-01T12:00:00Z',
): Promise<CheckAnswer> {
  const known: Known = {
    origins: [ORIGIN],
    bearerOf: readBearer,
    trust: () => ({
      keys: listPublicKeys({ origin: ORIGIN, keys }, ['acme']),
      issuers: new Map([[DID, 'Acme']]),
      now: new Date(now),
    }),
    partner: async (program, id) => (program === 'acme' && id === 'northwind' ? partner : null),
  };
  return answerCheck(text, known);
}

const tellIn = async (language: keyof typeof WORDS, ...of: Parameters<typeof answer>) =>
  describeCheck(await answer(...of), new Map([['acme', 'Acme']]), WORDS[language]);
const tell = (...of: Parameters<typeof answer>) => tellIn('en', ...of);

describe('what is said of a badge', () => {
  it('that is genuine and true: who issued it, what it says, since when and until when', async () => {
    expect(await tell(signed)).toEqual({
      tone: 'good',
      headline: 'Genuine: Northwind holds Gold today.',
      sentences: ['Acme has signed this badge, and nothing in it was changed.'],
      facts: [
        { name: 'Issued by', text: 'Acme', to: 'program' },
        { name: 'Says', text: 'Northwind holds Gold', to: 'partner' },
        { name: 'Since', text: '8 March 2026' },
        { name: 'Good until', text: '29 September 2026' },
      ],
    });
  });

  it('is said in the language of the page', async () => {
    expect(await tellIn('de', signed)).toEqual({
      tone: 'good',
      headline: 'Echt: Northwind hält heute die Stufe Gold.',
      sentences: ['Acme hat dieses Abzeichen signiert, und nichts daran wurde geändert.'],
      facts: [
        { name: 'Ausgestellt von', text: 'Acme', to: 'program' },
        { name: 'Sagt', text: 'Northwind hält die Stufe Gold', to: 'partner' },
        { name: 'Seit', text: '8. März 2026' },
        { name: 'Gültig bis', text: '29. September 2026' },
      ],
    });
    expect((await tellIn('de', signed, holding(null, null))).sentences[1]).toBe(
      'Es ist widerrufen. Heute hält Northwind keine Stufe.',
    );
  });

  it('of a tier that was lost: that it is revoked, and what is held today', async () => {
    const { tone, headline, sentences } = await tell(signed, holding('member', '2026-04-20'));
    expect([tone, headline]).toEqual(['bad', 'No longer true: Northwind does not hold Gold any more.']);
    expect(sentences[1]).toBe('It is revoked. Today Northwind holds Member.');
    expect((await tell(signed, holding(null, null))).sentences[1]).toBe('It is revoked. Today Northwind holds no tier.');
    expect((await tell(signed, null)).sentences[1]).toBe('It is revoked. Northwind takes part in Acme no more.');
  });

  it('of a tier that was lost and reached again: that a newer one says so', async () => {
    const { tone, headline, sentences } = await tell(signed, holding('gold', '2026-04-20'));
    expect([tone, headline]).toEqual(['bad', 'Genuine, but revoked.']);
    expect(sentences[1]).toContain('reached it again on 20 April 2026');
  });

  it('that is out of date, of a tier that is still held', async () => {
    const { tone, headline, sentences } = await tell(signed, holding('gold'), '2026-10-01T00:00:00Z');
    expect([tone, headline]).toEqual(['open', 'Genuine, but out of date.']);
    expect(sentences[1]).toContain('It was good until 29 September 2026. Northwind still holds Gold today');
  });

  it('of somebody else: whose it is, as text', async () => {
    const foreign = await signCredential({ issuer: 'https://evil.example/<b>' }, DID, keys);
    const { tone, sentences } = await tell(foreign);
    expect([tone, sentences[0]]).toEqual(['open', 'It says that it was issued by https://evil.example/<b>.']);
  });

  it.each(['en', 'de'] as const)('is something else for each thing that can be wrong, in %s', async (language) => {
    const [header, payload, signature] = signed.split('.') as [string, string, string];
    const edited = [header, Buffer.from('{"issuer":"' + DID + '"}').toString('base64url'), signature].join('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    const forged = await signCredential(CREDENTIAL, DID, await makeCredentialKeys());
    const foreign = await signCredential({ issuer: 'did:web:evil.example' }, DID, keys);
    const list = await signCredential({ ...CREDENTIAL, type: ['BitstringStatusListCredential'] }, DID, keys);
    const texts = ['', 'hello', '<svg/>', '{}', signed.slice(0, 900), unsigned, edited, forged, foreign, list];
    const addresses = ['https://evil.example/badges/acme/northwind.svg', `${ORIGIN}/about`, `${ORIGIN}/badges/acme/nobody.svg`];
    const told = [
      ...(await Promise.all([...texts, ...addresses].map((text) => tellIn(language, text)))),
      describeTooLong(WORDS[language]),
    ];
    const headlines = told.map(({ headline }) => headline);
    expect(headlines).toEqual([...new Set(headlines)]);
    expect(told.filter(({ tone }) => tone === 'good')).toEqual([]);
    for (const { headline, sentences } of told) expect([headline, ...sentences].join(' ')).not.toMatch(/undefined|null|\[object/);
  });
});

describe('an address', () => {
  it.each([
    '/badges/acme/northwind.svg',
    '/programs/acme/partners/northwind/',
    '/programs/acme/badges/northwind',
    '/credentials/acme/northwind.jwt',
  ])('of this site leads to what is held today: %s', async (path) => {
    for (const text of [path, ORIGIN + path, `${ORIGIN.replace('https', 'http')}${path}?scheme=dark`])
      expect((await tell(text)).headline).toBe('Northwind holds Gold today.');
    expect((await tell(path, holding(null, null))).headline).toBe('Northwind holds no tier today.');
  });

  it('of another site is not looked at, and its name is told', async () => {
    expect(await answer('https://tiers.example.com.evil.example/badges/acme/northwind.svg')).toEqual({
      kind: 'other-address',
      host: 'tiers.example.com.evil.example',
    });
    expect((await answer('//evil.example/badges/acme/northwind.svg')).kind).toBe('other-address');
    expect((await answer('http://169.254.169.254/latest/')).kind).toBe('other-address');
  });

  it('that leads to no badge is told so', async () => {
    expect((await answer('/programs/acme/')).kind).toBe('unknown-address');
    expect((await answer('http://')).kind).not.toBe('address');
  });
});
