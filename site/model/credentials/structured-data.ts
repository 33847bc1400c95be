import { lastsUntil } from '../../../data/credentials/credential.ts';
import type { PublicPartner, PublicProgram } from '../../../engine/wire.ts';
import { badgePath, partnerPath, programPath, tierPath } from '../paths.ts';

/**
 * What a partner holds in the words of schema.org, for machines that read pages: as the text of a `<script type="application/ld+json">`. Null when
 * nothing is held, and of programs that are described from what somebody else wrote about them. `origin` '': addresses are those of the page.
 */
export function writeStructuredData(program: PublicProgram, partner: PublicPartner, origin: string): string | null {
  const held = partner.standings.flatMap((standing) => {
    const { track, trackName, since, tiers } = standing;
    const tier = tiers.find(({ id }) => id === standing.held);
    if (!tier) return [];
    const expires = lastsUntil(partner, standing);
    return [
      {
        '@type': 'Certification',
        name: trackName ? `${tier.name} (${trackName})` : tier.name,
        url: origin + tierPath(program, { track }, tier),
        certificationStatus: 'https://schema.org/CertificationActive',
        issuedBy: { '@type': 'Organization', name: program.brand?.name ?? program.name, url: origin + programPath(program) },
        logo: origin + badgePath(program, partner.partner),
        auditDate: partner.asOf,
        ...(since && { validFrom: since }),
        ...(expires && { expires }),
      },
    ];
  });
  if (held.length === 0 || program.source !== null) return null;
  const organization = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': `${origin}${partnerPath(program, partner.partner)}#partner`,
    name: partner.name,
    ...(partner.summary && { description: partner.summary }),
    hasCertification: held,
  };
  // Nothing in it may end the element that it stands in.
  return JSON.stringify(organization).replaceAll('<', '\\u003c');
}
