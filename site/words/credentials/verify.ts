import type { IsoDay } from '../../../engine/primitives/calendar.ts';
import type { Claim } from '../../../data/credentials/verify.ts';
import type { Today } from '../../../data/credentials/stands-today.ts';
import type { CheckAnswer } from '../../../data/credentials/check.ts';
import type { VerifyWords } from '../en/credentials/verify.ts';
import type { Words } from '../languages.ts';

/** What came of a check, for somebody who reads no further than the headline. */
export interface CheckWords {
  /** `good`: it can be relied on. `bad`: it cannot. `open`: this page cannot tell. */
  tone: 'good' | 'bad' | 'open';
  headline: string;
  sentences: string[];
  /** `to`: a page that says more. */
  facts: { name: string; text: string; to?: 'program' | 'partner' }[];
}

type Speech = Pick<Words, 'verify' | 'values'>;
type Plain = Omit<CheckWords, 'facts'>;
type Told<Kind extends CheckAnswer['kind']> = Extract<CheckAnswer, { kind: Kind }>;

/** `programs`: what each program here is called, by id. */
export function describeCheck(answer: CheckAnswer, programs: ReadonlyMap<string, string>, words: Speech): CheckWords {
  if (answer.kind === 'claim') return { ...describeClaim(answer, words), facts: listFacts(answer, words) };
  if (answer.kind === 'address') return describeAddress(answer, programs, words);
  return { ...describeNone(answer, words), facts: [] };
}

export function describeTooLong({ verify }: Pick<Words, 'verify'>): CheckWords {
  return { tone: 'open', ...verify.tooLong, facts: [] };
}

function describeClaim({ claim, today }: Told<'claim'>, { verify: { claim: words } }: Speech): Plain {
  const { partnerName: partner, issuerName: issuer } = claim;
  const tier = nameTier(claim);
  const signed = words.signed(issuer);
  if (today.kind !== 'holds') return { tone: 'bad', ...describeLost(claim, today, signed, words) };
  if (claim.time === 'good') return { tone: 'good', headline: words.genuine(partner, tier), sentences: [signed] };
  if (claim.time === 'early') {
    return { tone: 'open', headline: words.early, sentences: [signed, words.from(dayOf(claim.validFrom))] };
  }
  return { tone: 'open', headline: words.late, sentences: [signed, words.newer(partner, tier, dayOf(claim.validUntil!))] };
}

function describeLost(
  { partnerName: partner, issuerName: issuer, ...claim }: Claim,
  today: Exclude<Today, { kind: 'holds' }>,
  signed: string,
  words: VerifyWords['claim'],
) {
  const tier = nameTier(claim);
  if (today.kind === 'since-other') {
    return { headline: words.revoked, sentences: [signed, words.again(partner, tier, today.since)] };
  }
  const now = today.kind === 'gone' ? words.gone(partner, issuer) : words.holdsNow(partner, today.tier);
  return { headline: words.lost(partner, tier), sentences: [signed, now] };
}

function listFacts({ claim }: Told<'claim'>, { verify: { facts: words }, values }: Speech): CheckWords['facts'] {
  return [
    { name: words.issuer, text: claim.issuerName, to: 'program' },
    { name: words.says, text: words.holds(claim.partnerName, nameTier(claim)), to: 'partner' },
    { name: words.since, text: values.day(claim.since) },
    { name: words.until, text: claim.validUntil ? values.day(dayOf(claim.validUntil)) : words.untilRevoked },
  ];
}

function describeAddress(
  { bearer, partner }: Told<'address'>,
  programs: ReadonlyMap<string, string>,
  { verify: { address: words, facts } }: Speech,
): CheckWords {
  const program = programs.get(bearer.program);
  if (!partner) {
    const sentence = program ? words.noPartner(program) : words.noProgram;
    return { tone: 'bad', headline: words.nobody, sentences: [sentence], facts: [] };
  }
  const held = partner.standings.flatMap(({ held, tiers, trackName }) => {
    const tier = tiers.find(({ id }) => id === held);
    return tier ? [nameTier({ tierName: tier.name, trackName })] : [];
  });
  return {
    tone: held.length > 0 ? 'good' : 'bad',
    headline: words.holds(partner.name, held),
    sentences: [words.said(partner.programName, partner.asOf)],
    facts: [
      { name: facts.program, text: partner.programName, to: 'program' },
      { name: facts.evidence, text: facts.pageOf(partner.name), to: 'partner' },
    ],
  };
}

function describeNone(answer: Exclude<CheckAnswer, { kind: 'claim' | 'address' }>, { verify: words }: Speech): Plain {
  switch (answer.kind) {
    case 'empty':
    case 'truncated':
      return { tone: 'open', ...words[answer.kind] };
    case 'unsigned':
      return { tone: 'bad', ...words.unsigned };
    case 'unreadable':
      return { tone: 'open', ...words.unreadable[answer.as] };
    case 'other-issuer':
      return { tone: 'open', ...words.otherIssuer(answer.issuer) };
    case 'unknown-key':
      return { tone: 'bad', ...words.unknownKey(answer.issuerName) };
    case 'altered':
      return { tone: 'bad', ...words.altered(answer.issuerName) };
    case 'other-kind':
      return { tone: 'open', ...words.otherKind };
    case 'other-address':
      return { tone: 'open', ...words.otherAddress(answer.host) };
    case 'unknown-address':
      return { tone: 'bad', ...words.unknownAddress };
  }
}

function nameTier({ tierName, trackName }: Pick<Claim, 'tierName' | 'trackName'>): string {
  return trackName ? `${tierName} (${trackName})` : tierName;
}

/** Of a moment at which a day begins by the clocks of a program: it is the same day in UTC, or shortly before. */
function dayOf(moment: string): IsoDay {
  const HALF_A_DAY_MS = 43_200_000;
  return new Date(Date.parse(moment) + HALF_A_DAY_MS).toISOString().slice(0, 10);
}
