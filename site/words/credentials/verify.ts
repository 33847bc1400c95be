import type { Claim } from '../../../data/credentials/verify.ts';
import type { Today } from '../../../data/credentials/stands-today.ts';
import type { CheckAnswer } from '../../../data/credentials/check.ts';
import { day, list } from '../values.ts';

/** What came of a check, for somebody who reads no further than the headline. */
export interface CheckWords {
  /** `good`: it can be relied on. `bad`: it cannot. `open`: this page cannot tell. */
  tone: 'good' | 'bad' | 'open';
  headline: string;
  sentences: string[];
  /** `to`: a page that says more. */
  facts: { name: string; text: string; to?: 'program' | 'partner' }[];
}

type Plain = Omit<CheckWords, 'facts'>;
type Told<Kind extends CheckAnswer['kind']> = Extract<CheckAnswer, { kind: Kind }>;

/** `programs`: what each program here is called, by id. */
export function describeCheck(answer: CheckAnswer, programs: ReadonlyMap<string, string>): CheckWords {
  if (answer.kind === 'claim') return { ...describeClaim(answer), facts: listFacts(answer) };
  if (answer.kind === 'address') return describeAddress(answer, programs);
  return { ...describeNone(answer), facts: [] };
}

export const TOO_LONG: CheckWords = {
  tone: 'open',
  headline: 'This is too long for a signed badge.',
  sentences: ['A signed badge has a few thousand characters. Check that you chose the right file.'],
  facts: [],
};

function describeClaim({ claim, today }: Told<'claim'>): Plain {
  const { partnerName: partner, issuerName: issuer } = claim;
  const tier = nameTier(claim);
  const signed = `${issuer} has signed this badge, and nothing in it was changed.`;
  if (today.kind !== 'holds') return { tone: 'bad', ...describeLost(claim, today, signed) };
  const now = `${partner} holds ${tier} today.`;
  if (claim.time === 'good') return { tone: 'good', headline: `Genuine: ${now}`, sentences: [signed] };
  if (claim.time === 'early') {
    const begins = `It is good from ${dayOf(claim.validFrom)} on.`;
    return { tone: 'open', headline: 'Genuine, but not good yet.', sentences: [signed, begins] };
  }
  const over = `It was good until ${dayOf(claim.validUntil!)}. ${partner} still holds ${tier} today, so there is a newer badge: ask for that.`;
  return { tone: 'open', headline: 'Genuine, but out of date.', sentences: [signed, over] };
}

function describeLost(
  { partnerName: partner, issuerName: issuer, ...claim }: Claim,
  today: Exclude<Today, { kind: 'holds' }>,
  signed: string,
) {
  const tier = nameTier(claim);
  if (today.kind === 'since-other') {
    const again = `${partner} has lost ${tier} since then, and reached it again on ${day(today.since)}. A newer badge says so: ask for that.`;
    return { headline: 'Genuine, but revoked.', sentences: [signed, again] };
  }
  const now =
    today.kind === 'gone' ? `${partner} takes part in ${issuer} no more.` : `Today ${partner} holds ${today.tier ?? 'no tier'}.`;
  return { headline: `No longer true: ${partner} does not hold ${tier} any more.`, sentences: [signed, `It is revoked. ${now}`] };
}

function listFacts({ claim }: Told<'claim'>): CheckWords['facts'] {
  return [
    { name: 'Issued by', text: claim.issuerName, to: 'program' },
    { name: 'Says', text: `${claim.partnerName} holds ${nameTier(claim)}`, to: 'partner' },
    { name: 'Since', text: day(claim.since) },
    { name: 'Good until', text: claim.validUntil ? dayOf(claim.validUntil) : 'it is revoked' },
  ];
}

function describeAddress({ bearer, partner }: Told<'address'>, programs: ReadonlyMap<string, string>): CheckWords {
  const program = programs.get(bearer.program);
  if (!partner) {
    const sentence = program ? `Nobody at that address takes part in ${program}.` : 'There is no program at that address.';
    return { tone: 'bad', headline: 'Nobody holds this badge.', sentences: [sentence], facts: [] };
  }
  const held = partner.standings.flatMap(({ held, tiers, trackName }) => {
    const tier = tiers.find(({ id }) => id === held);
    return tier ? [nameTier({ tierName: tier.name, trackName })] : [];
  });
  return {
    tone: held.length > 0 ? 'good' : 'bad',
    headline: `${partner.name} holds ${held.length > 0 ? list(held) : 'no tier'} today.`,
    sentences: [
      `So says ${partner.programName} itself, as of ${day(partner.asOf)}. Compare it with the picture that you saw: anyone can copy or draw a badge.`,
    ],
    facts: [
      { name: 'Program', text: partner.programName, to: 'program' },
      {
        name: 'What it rests on',
        text: `The page of ${partner.name}`,
        to: 'partner',
      },
    ],
  };
}

function describeNone(answer: Exclude<CheckAnswer, { kind: 'claim' | 'address' }>): Plain {
  switch (answer.kind) {
    case 'empty':
      return { tone: 'open', headline: 'There is nothing to check.', sentences: ['Paste a signed badge, or choose its file.'] };
    case 'unreadable':
      return describeUnreadable(answer);
    case 'truncated':
      return {
        tone: 'open',
        headline: 'A part of it is missing.',
        sentences: ['It begins as a signed badge does, and breaks off. Copy it again, from the first letter to the last.'],
      };
    case 'unsigned':
      return {
        tone: 'bad',
        headline: 'It is not signed.',
        sentences: ['It says of itself that it has no signature. Anyone can have written it: do not rely on it.'],
      };
    case 'other-issuer':
      return {
        tone: 'open',
        headline: 'It is from somebody else.',
        sentences: [
          answer.issuer === null ? 'It does not say who issued it.' : `It says that it was issued by ${answer.issuer}.`,
          'This page has the keys of its own programs alone, and asks no other site. Check it where it was issued.',
        ],
      };
    case 'unknown-key':
      return {
        tone: 'bad',
        headline: 'The key is unknown.',
        sentences: [
          `It says that it is from ${answer.issuerName}, and names a key that ${answer.issuerName} does not have and never had. Do not rely on it.`,
        ],
      };
    case 'altered':
      return {
        tone: 'bad',
        headline: 'It was changed.',
        sentences: [
          `It says that it is from ${answer.issuerName}, and the signature does not fit what it says. Somebody changed it, or it was damaged when it was copied. Do not rely on it.`,
        ],
      };
    case 'other-kind':
      return {
        tone: 'open',
        headline: 'It is signed here, but it is no badge.',
        sentences: ['It may be the list of badges that were revoked. Choose the badge itself.'],
      };
    case 'other-address':
      return {
        tone: 'open',
        headline: 'That address is on another site.',
        sentences: [`It is on ${answer.host}. This page asks no other site: open it yourself, and see who runs it.`],
      };
    case 'unknown-address':
      return {
        tone: 'bad',
        headline: 'There is no badge at that address.',
        sentences: ['Check that it was copied whole.'],
      };
  }
}

function describeUnreadable({ as }: Told<'unreadable'>): Plain {
  if (as === 'picture')
    return {
      tone: 'open',
      headline: 'A picture proves nothing.',
      sentences: ['Anyone can copy or draw a badge. Paste the address that it leads to, or the signed badge.'],
    };
  if (as === 'document')
    return {
      tone: 'open',
      headline: 'It is written in another form.',
      sentences: ['It is a JSON document. This page reads signed badges that are one long text, which begins with eyJ.'],
    };
  return {
    tone: 'open',
    headline: 'This is no signed badge.',
    sentences: ['A signed badge is one long text that begins with eyJ. An address of a badge will do as well.'],
  };
}

function nameTier({ tierName, trackName }: Pick<Claim, 'tierName' | 'trackName'>): string {
  return trackName ? `${tierName} (${trackName})` : tierName;
}

/** Of a moment at which a day begins by the clocks of a program: it is the same day in UTC, or shortly before. */
function dayOf(moment: string): string {
  const HALF_A_DAY_MS = 43_200_000;
  return day(new Date(Date.parse(moment) + HALF_A_DAY_MS).toISOString().slice(0, 10));
}
