import type { Known } from '../../../data/credentials/check.ts';
import { didOf, listPublicKeys } from '../../../data/credentials/issuer.ts';
import type { Site } from '../site.ts';
import { readBearer } from './read-path.ts';

/** What a server knows of credentials. */
export function knownTo(site: Site, origin: string, now: Date): Known {
  const { issuer } = site;
  const programs = site.programs.filter(({ program }) => program.source === null);
  return {
    bearerOf: readBearer,
    origins: [origin, ...(site.origin ? [site.origin] : []), ...(issuer ? [issuer.origin] : [])],
    trust: () => ({
      now,
      keys: issuer
        ? listPublicKeys(
            issuer,
            programs.map(({ program }) => program.id),
          )
        : [],
      issuers: new Map(issuer ? programs.map(({ program }) => [didOf(issuer.origin, program.id), program.name]) : []),
    }),
    partner: async (program, id) => (await site.programs.find((one) => one.program.id === program)?.partner(id)) ?? null,
  };
}
