import type { PublicBenefit, PublicTier } from '../../engine/wire.ts';
import type { Words } from './languages.ts';
import { capitalize } from './values.ts';

/** The messages that this takes. */
export type GiftSpeech = Pick<Words, 'gifts' | 'values'>;

/** What a tier brings, sorted as a criteria page shows it. */
export interface BenefitWords {
  benefits: string[];
  /** What is owed at set times: meetings, reviews. */
  meetings: string[];
  support: { channel: string; response: string | null; note: string | null }[];
  funds: { amount: string; terms: string[] }[];
  listing: string[];
}

export function describeBenefits(tier: PublicTier, currency: string | null, speech: GiftSpeech): BenefitWords {
  const words: BenefitWords = { benefits: [], meetings: [], support: [], funds: [], listing: describeListing(tier, speech) };
  for (const benefit of tier.benefits) sortBenefit(benefit, currency, words, speech);
  return words;
}

/** The operator's side: which share of its people's time and money goes to this tier. */
export function describeInvestment(
  { investment }: PublicTier,
  { gifts, values }: GiftSpeech,
): { figures: { label: string; value: string; share: number }[]; note: string | null } | null {
  if (!investment) return null;
  const figures = (['partners', 'time', 'budget'] as const).flatMap((key) => {
    const share = investment[key];
    return share === null ? [] : [{ label: gifts.invested[key], value: values.percent(share), share }];
  });
  return { figures, note: investment.note };
}

/** A benefit in one line, in its parts: what it is first. `name`: what it is one of. */
export interface BenefitLine {
  name: string | null;
  parts: string[];
}

/** `Support: E-mail, answer within 48 hours` */
export function lineOfBenefit(benefit: PublicBenefit, currency: string | null, speech: GiftSpeech): BenefitLine {
  const { gifts } = speech;
  if (benefit.kind === 'support') {
    const by = gifts.supportBy(benefit.channel, benefit.responseHours);
    return { name: gifts.support, parts: [by, ...(benefit.note === null ? [] : [benefit.note])] };
  }
  const words: BenefitWords = { benefits: [], meetings: [], support: [], funds: [], listing: [] };
  sortBenefit(benefit, currency, words, speech);
  const [fund] = words.funds;
  return fund
    ? { name: gifts.funds, parts: [fund.amount, ...fund.terms] }
    : { name: null, parts: [...words.benefits, ...words.meetings] };
}

function describeListing({ boost, featured }: PublicTier, { gifts }: GiftSpeech): string[] {
  return [...(boost === 1 ? [] : [gifts.boost(boost)]), ...(featured ? [gifts.featured] : [])];
}

function sortBenefit(benefit: PublicBenefit, currency: string | null, words: BenefitWords, { gifts, values }: GiftSpeech): void {
  if (benefit.kind === 'text') words.benefits.push(benefit.text);
  else if (benefit.kind === 'owed') words.meetings.push(gifts.owed(benefit.what, benefit.every));
  else if (benefit.kind === 'support') {
    const { channel, responseHours, note } = benefit;
    words.support.push({ channel, response: responseHours === null ? null : gifts.answer(responseHours), note });
  } else {
    const { amount, orMore, every, match, preapproval, note } = benefit;
    words.funds.push({
      amount: gifts.fund(values.money(amount, currency), orMore, every),
      terms: [
        ...(match === null ? [] : [gifts.match(match)]),
        ...(preapproval === null ? [] : [preapproval ? gifts.approved : gifts.notApproved]),
        ...(note === null ? [] : [capitalize(note)]),
      ],
    });
  }
}
