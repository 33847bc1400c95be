import type { IsoDay } from '../../../../engine/primitives/calendar.ts';
import { day, list } from '../../values.ts';

/** The page on which a badge is checked, and what comes of it. */
export const verify = {
  heading: 'Check a badge',
  description:
    'Paste a signed badge or its address, and see who issued it, what it says, until when, and whether the tier is still held today.',
  answered: (headline: string) => `${headline} – Check a badge`,
  lead: 'Paste a signed badge, or the address of a badge. You see who issued it, what it says, until when, and whether it is still true today.',
  form: {
    credential: 'Signed badge, or address',
    help: 'A signed badge is one long text that begins with eyJ.',
    drop: 'You may also drop its file here.',
    file: 'Or choose its file',
    check: 'Check',
  },
  kept: 'Only badges of programs on this site are checked against a key. No other site is asked, and nothing that you paste is kept.',
  noIssuer: 'This site does not sign badges yet. Addresses of badges and of partners on it can be checked all the same.',
  claim: {
    signed: (issuer: string) => `${issuer} has signed this badge, and nothing in it was changed.`,
    genuine: (partner: string, tier: string) => `Genuine: ${partner} holds ${tier} today.`,
    early: 'Genuine, but not good yet.',
    from: (first: IsoDay) => `It is good from ${day(first)} on.`,
    late: 'Genuine, but out of date.',
    newer: (partner: string, tier: string, last: IsoDay) =>
      `It was good until ${day(last)}. ${partner} still holds ${tier} today, so there is a newer badge: ask for that.`,
    revoked: 'Genuine, but revoked.',
    again: (partner: string, tier: string, since: IsoDay) =>
      `${partner} has lost ${tier} since then, and reached it again on ${day(since)}. A newer badge says so: ask for that.`,
    lost: (partner: string, tier: string) => `No longer true: ${partner} does not hold ${tier} any more.`,
    gone: (partner: string, program: string) => `It is revoked. ${partner} takes part in ${program} no more.`,
    holdsNow: (partner: string, tier: string | null) => `It is revoked. Today ${partner} holds ${tier ?? 'no tier'}.`,
  },
  facts: {
    issuer: 'Issued by',
    says: 'Says',
    holds: (partner: string, tier: string) => `${partner} holds ${tier}`,
    since: 'Since',
    until: 'Good until',
    untilRevoked: 'it is revoked',
    program: 'Program',
    evidence: 'What it rests on',
    pageOf: (partner: string) => `The page of ${partner}`,
  },
  address: {
    nobody: 'Nobody holds this badge.',
    noPartner: (program: string) => `Nobody at that address takes part in ${program}.`,
    noProgram: 'There is no program at that address.',
    holds: (partner: string, tiers: string[]) => `${partner} holds ${tiers.length > 0 ? list(tiers) : 'no tier'} today.`,
    said: (program: string, asOf: IsoDay) =>
      `So says ${program} itself, as of ${day(asOf)}. Compare it with the picture that you saw: anyone can copy or draw a badge.`,
  },
  empty: { headline: 'There is nothing to check.', sentences: ['Paste a signed badge, or choose its file.'] },
  tooLong: {
    headline: 'This is too long for a signed badge.',
    sentences: ['A signed badge has a few thousand characters. Check that you chose the right file.'],
  },
  unreadable: {
    picture: {
      headline: 'A picture proves nothing.',
      sentences: ['Anyone can copy or draw a badge. Paste the address that it leads to, or the signed badge.'],
    },
    document: {
      headline: 'It is written in another form.',
      sentences: ['It is a JSON document. This page reads signed badges that are one long text, which begins with eyJ.'],
    },
    text: {
      headline: 'This is no signed badge.',
      sentences: ['A signed badge is one long text that begins with eyJ. An address of a badge will do as well.'],
    },
  },
  truncated: {
    headline: 'A part of it is missing.',
    sentences: ['It begins as a signed badge does, and breaks off. Copy it again, from the first letter to the last.'],
  },
  unsigned: {
    headline: 'It is not signed.',
    sentences: ['It says of itself that it has no signature. Anyone can have written it: do not rely on it.'],
  },
  otherIssuer: (issuer: string | null) => ({
    headline: 'It is from somebody else.',
    sentences: [
      issuer === null ? 'It does not say who issued it.' : `It says that it was issued by ${issuer}.`,
      'This page has the keys of its own programs alone, and asks no other site. Check it where it was issued.',
    ],
  }),
  unknownKey: (issuer: string) => ({
    headline: 'The key is unknown.',
    sentences: [
      `It says that it is from ${issuer}, and names a key that ${issuer} does not have and never had. Do not rely on it.`,
    ],
  }),
  altered: (issuer: string) => ({
    headline: 'It was changed.',
    sentences: [
      `It says that it is from ${issuer}, and the signature does not fit what it says. Somebody changed it, or it was damaged when it was copied. Do not rely on it.`,
    ],
  }),
  otherKind: {
    headline: 'It is signed here, but it is no badge.',
    sentences: ['It may be the list of badges that were revoked. Choose the badge itself.'],
  },
  otherAddress: (host: string) => ({
    headline: 'That address is on another site.',
    sentences: [`It is on ${host}. This page asks no other site: open it yourself, and see who runs it.`],
  }),
  unknownAddress: { headline: 'There is no badge at that address.', sentences: ['Check that it was copied whole.'] },
};

export type VerifyWords = typeof verify;
