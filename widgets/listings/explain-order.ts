import { make } from '../element/make.ts';
import type { Speech } from '../element/tier-element.ts';
import { drawExposure } from './exposure-chart.ts';
import { judgeOrder } from './judge-order.ts';
import type { MadeOrder } from './listing-order.ts';
import { formatShare } from './sort-bar.ts';

/** What makes the order, and what the boost comes to in it. */
export function explainOrder({ cards, standings, options }: MadeOrder, speech: Speech<'explanation'>): HTMLElement {
  const { words, locale } = speech;
  const { ladders, cap, featuredSlots, newcomers } = standings.data;
  const tiers = ladders
    .filter((ladder) => !options.track || ladder.track === options.track)
    .flatMap((ladder) =>
      ladder.tiers.toReversed().map((tier) => ({ ...tier, name: ladder.name ? `${ladder.name}: ${tier.name}` : tier.name })),
    );
  const featured = featuredSlots ? tiers.filter((tier) => tier.featured) : [];
  const factor = (boost: number) => `× ${formatShare(boost, locale)}`;
  const rows = tiers.map(({ name, boost }) =>
    make(
      'div',
      {},
      make('dt', { dir: 'auto' }, name),
      make('dd', {}, boost === 1 ? words.noBoost : factor(Math.min(boost, cap))),
    ),
  );
  const sentences = [
    featured.length > 0 ? `${words.aboutFeatured} ${featured.map(({ name }) => name).join(', ')}.` : '',
    newcomers ? words.aboutNewcomers : '',
  ];
  // Of part of a list it cannot be told what the boost comes to in the whole.
  const judged = options.first > 1 ? null : judgeOrder(cards, standings, options.track);
  const chart = judged && drawExposure(judged, speech);
  return make(
    'div',
    {},
    ...(options.boost ? [] : [make('p', {}, words.aboutUnboosted)]),
    make('p', {}, words.aboutBoost),
    make('dl', {}, ...rows),
    make('p', {}, `${words.aboutCap(factor(cap))} ${words.aboutEqual}`),
    ...sentences.filter(Boolean).map((sentence) => make('p', {}, sentence)),
    ...(chart ? [chart] : []),
  );
}
