import { expect, it } from 'vitest';
import { readBearer } from '../../../site/model/credentials/read-path.ts';
import { badgeKitPath, badgePath, credentialPath, partnerPath, statusListPath } from '../../../site/model/paths.ts';

const ACME = { id: 'acme' };

it.each(['northwind', 'north/wind', 'jo@acme.example', '50%', 'a.jwt', 'x'.repeat(500), '日本'])(
  'whose badge something is, is read from every address of %s',
  (partner) => {
    const bearer = { program: 'acme', track: null, partner };
    for (const path of [
      badgeKitPath(ACME, partner),
      badgePath(ACME, partner),
      partnerPath(ACME, partner),
      statusListPath(ACME, partner),
    ])
      expect(readBearer(path), path).toEqual(bearer);
    expect(readBearer(`/de${partnerPath(ACME, partner)}`)).toEqual(bearer);
    expect(readBearer(credentialPath(ACME, null, partner))).toEqual(bearer);
    expect(readBearer(credentialPath(ACME, 'apps', partner))).toEqual({ ...bearer, track: 'apps' });
  },
);

it.each(['/', '/programs/acme/', '/badges/acme/.svg', '/credentials/acme/a/b/c.jwt', '/badges/acme/%.svg'])(
  '%s is nobody’s',
  (path) => {
    expect(readBearer(path)).toBeNull();
  },
);
