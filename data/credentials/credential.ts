import { addDuration, formatDay, parseDay, parseDuration, type IsoDay } from '../../engine/primitives/calendar.ts';
import type { PublicPartner, PublicProgram, PublicStanding } from '../../engine/wire.ts';
import { describeAchievement } from './achievement-words.ts';
import { beginOfDay } from './begin-of-day.ts';

/** Where what a credential names is found: whole addresses. */
export interface CredentialAddresses {
  did: string;
  program: string;
  partner: string;
  tier: string;
  badge: string;
  credential: string;
  statusList: string;
}

const CREDENTIALS = 'https://www.w3.org/ns/credentials/v2';
const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
/** A list that nobody has made anew for so long says nothing. */
const LIST_GOOD_DAYS = 30;

/** The first day on which the tier could be lost, if all went wrong from now on: a credential is good until then. Null: nothing is ever reviewed. */
export function lastsUntil(
  { review }: Pick<PublicPartner, 'review'>,
  { warning }: Pick<PublicStanding, 'warning'>,
): IsoDay | null {
  if (warning) return warning.deadline;
  return review && formatDay(addDuration(parseDay(review.next)!, parseDuration(review.warning)!));
}

/** An Open Badge 3.0, which is a Verifiable Credential 2.0, with the claims by which a JWT is read. Of what is public alone. */
export function writeCredential(
  program: PublicProgram,
  partner: PublicPartner,
  standing: PublicStanding & { held: string; since: IsoDay },
  addresses: CredentialAddresses,
  statusListIndex: number,
): Record<string, unknown> {
  const { did, statusList } = addresses;
  const { held, since } = standing;
  const tier = program.ladders.find(({ track }) => track === standing.track)!.tiers.find(({ id }) => id === held)!;
  const words = describeAchievement({ program: program.name, partner: partner.name, track: standing.trackName, tier });
  const id = `${addresses.credential}#${held}.${since}`;
  const validFrom = beginOfDay(since, program.timezone);
  const last = lastsUntil(partner, standing);
  const validUntil = last && beginOfDay(last, program.timezone);
  return {
    '@context': [CREDENTIALS, OPEN_BADGES],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: words.name,
    issuer: { id: did, type: ['Profile'], name: program.name, url: addresses.program, description: program.summary },
    validFrom,
    ...(validUntil && { validUntil }),
    credentialSubject: {
      id: addresses.partner,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: partner.name, identityType: 'name' }],
      achievement: {
        id: addresses.tier,
        type: ['Achievement'],
        achievementType: 'Badge',
        name: tier.name,
        description: words.description,
        criteria: { id: addresses.tier, narrative: words.narrative },
        image: { id: addresses.badge, type: 'Image', caption: words.name },
        ...(standing.trackName && { specialization: standing.trackName }),
      },
    },
    evidence: [{ id: addresses.partner, type: ['Evidence'], name: words.evidence }],
    credentialStatus: {
      id: `${statusList}#${statusListIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(statusListIndex),
      statusListCredential: statusList,
    },
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
    ...claimsOf({ id, issuer: did, subject: addresses.partner, validFrom, validUntil }),
  };
}

/** The list in which a verifier looks up whether a credential still holds. */
export function writeStatusListCredential(
  { asOf, timezone }: Pick<PublicProgram, 'asOf' | 'timezone'>,
  { did, statusList }: Pick<CredentialAddresses, 'did' | 'statusList'>,
  encodedList: string,
): Record<string, unknown> {
  const validFrom = beginOfDay(asOf, timezone);
  const validUntil = beginOfDay(formatDay(parseDay(asOf)! + LIST_GOOD_DAYS), timezone);
  const subject = `${statusList}#list`;
  return {
    '@context': [CREDENTIALS],
    id: statusList,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    validFrom,
    validUntil,
    credentialSubject: { id: subject, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList },
    ...claimsOf({ id: statusList, issuer: did, subject, validFrom, validUntil }),
  };
}

/** The same once more, in the names that a JWT has for it (Open Badges 3.0, 8.2). */
function claimsOf(of: { id: string; issuer: string; subject: string; validFrom: string; validUntil: string | null }): object {
  const seconds = (moment: string): number => Date.parse(moment) / 1000;
  return {
    ...{ iss: of.issuer, sub: of.subject, jti: of.id, nbf: seconds(of.validFrom) },
    ...(of.validUntil !== null && { exp: seconds(of.validUntil) }),
  };
}
