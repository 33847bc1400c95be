import { didOf } from '../../../data/credentials.ts';
import type { CredentialAddresses } from '../../../data/credentials.ts';
import { badgePath, credentialPath, partnerPath, programPath, statusListPath, tierPath } from '../../model/paths.ts';

/** The whole addresses that a credential names. */
export function addressesOf(
  origin: string,
  program: string,
  track: string | null,
  tier: string,
  partner: string,
): CredentialAddresses {
  const of = { id: program };
  return {
    did: didOf(origin, program),
    program: origin + programPath(of),
    partner: origin + partnerPath(of, partner),
    tier: origin + tierPath(of, { track }, { id: tier }),
    badge: origin + badgePath(of, partner),
    credential: origin + credentialPath(of, track, partner),
    statusList: origin + statusListPath(of, partner),
  };
}
