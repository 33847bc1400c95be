import type { PublicBenefit, PublicTier } from '../../engine/wire.ts';
import { capitalize, factor, money, percent, period } from './values.ts';

/** What a tier brings, sorted as a criteria page shows it. */
export interface BenefitWords {
  benefits: string[];
  /** What is owed at set times: meetings, reviews. */
  meetings: string[];
  support: { channel: string; response: string | null; note: string | null }[];
  funds: { amount: string; terms: string[] }[];
  listing: string[];
}

export function describeBenefits(tier: PublicTier, currency: string | null): BenefitWords {
  const words: BenefitWords = { benefits: [], meetings: [], support: [], funds: [], listing: describeListing(tier) };
  for (const benefit of tier.benefits) sortBenefit(benefit, currency, words);
  return words;
}

/** The operator's side: which share of its people's time and money goes to this tier. */
export function describeInvestment({
  investment,
}: PublicTier): { figures: { label: string; value: string; share: number }[]; note: string | null } | null {
  if (!investment) return null;
  const labels = { partners: 'of the partners', time: 'of the team’s time', budget: 'of the budget' } as const;
  const figures = (['partners', 'time', 'budget'] as const).flatMap((key) => {
    const share = investment[key];
    return share === null ? [] : [{ label: labels[key], value: percent(share), share }];
  });
  return { figures, note: investment.note };
}

function describeListing({ boost, featured }: PublicTier): string[] {
  return [
    ...(boost === 1 ? [] : [`Its listings’ relevance counts ${factor(boost)}`]),
    ...(featured ? ['Featured places, labelled as such'] : []),
  ];
}

function sortBenefit(benefit: PublicBenefit, currency: string | null, words: BenefitWords): void {
  if (benefit.kind === 'text') words.benefits.push(benefit.text);
  else if (benefit.kind === 'owed') words.meetings.push(`${benefit.what}, every ${period(benefit.every)}`);
  else if (benefit.kind === 'support') {
    const { channel, responseHours, note } = benefit;
    words.support.push({ channel, response: responseHours === null ? null : `Answer within ${hours(responseHours)}`, note });
  } else {
    const { amount, orMore, every, match, preapproval, note } = benefit;
    words.funds.push({
      amount: `${money(amount, currency)}${orMore ? ' or more' : ''} each ${period(every)}`,
      terms: [
        ...(match === null ? [] : [match === 1 ? 'The partner adds as much' : `The partner adds ${percent(match)} of it`]),
        ...(preapproval === null ? [] : [preapproval ? 'Approved beforehand' : 'No approval needed beforehand']),
        ...(note === null ? [] : [capitalize(note)]),
      ],
    });
  }
}

function hours(value: number): string {
  if (value % 24 === 0 && value >= 72) return `${value / 24} days`;
  return value === 1 ? 'an hour' : `${value} hours`;
}
