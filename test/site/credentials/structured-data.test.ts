import { expect, it } from 'vitest';
import type { PublicPartner, PublicProgram, PublicStanding } from '../../../engine/wire.ts';
import { writeStructuredData } from '../../../site/model/credentials/structured-data.ts';

const PROGRAM = { id: 'acme', name: 'Acme', source: null } as PublicProgram;
const TIERS = [{ id: 'gold', name: 'Gold' }];

function partner(name: string, ...standings: Partial<PublicStanding>[]): PublicPartner {
  const review = { next: '2026-04-01', warning: 'P30D' };
  return {
    partner: 'northwind',
    name,
    summary: null,
    asOf: '2026-02-01',
    review,
    standings: standings.map((one) => ({ tiers: TIERS, ...one })),
  } as PublicPartner;
}

it('names each tier that is held, by whom it is given, since when, and until when it cannot be lost', () => {
  const apps = { track: 'apps', trackName: 'Apps', held: 'gold', since: '2026-01-05', warning: null };
  const none = { track: 'studios', trackName: 'Studios', held: null, since: null, warning: null };
  const { hasCertification } = JSON.parse(
    writeStructuredData(PROGRAM, partner('Northwind', apps, none), 'https://a.example')!,
  ) as {
    hasCertification: object[];
  };
  expect(hasCertification).toEqual([
    {
      '@type': 'Certification',
      name: 'Gold (Apps)',
      url: 'https://a.example/programs/acme/tiers/apps/gold/',
      certificationStatus: 'https://schema.org/CertificationActive',
      issuedBy: { '@type': 'Organization', name: 'Acme', url: 'https://a.example/programs/acme/' },
      logo: 'https://a.example/badges/acme/northwind.svg',
      auditDate: '2026-02-01',
      validFrom: '2026-01-05',
      expires: '2026-05-01',
    },
  ]);
});

it('is not there where nothing is held, nor of a program that somebody else described', () => {
  const gold = { track: null, trackName: null, held: 'gold', since: '2026-01-05', warning: null };
  expect(writeStructuredData(PROGRAM, partner('Northwind', { ...gold, held: null }), '')).toBeNull();
  expect(writeStructuredData({ ...PROGRAM, source: 'An article.' }, partner('Northwind', gold), '')).toBeNull();
});

it('cannot be broken out of by a name', () => {
  const gold = { track: null, trackName: null, held: 'gold', since: '2026-01-05', warning: null };
  const name = '</script><script>alert(1)</script><!--';
  const text = writeStructuredData(PROGRAM, partner(name, gold), '')!;
  expect(text).not.toContain('<');
  expect((JSON.parse(text) as { name: string }).name).toBe(name);
});
