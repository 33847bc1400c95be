// Made from the sources of the elements by `npm run elements`.
import type { DefineComponent } from 'vue';
import type { BadgeData, PublicPartner, PublicProgram, PublicStandings, TierChangeEvent, TierErrorEvent, TierReadyEvent, TierSortEvent } from 'gradus/widgets';

export interface TierBadgeAttributes {
  /** Where Gradus is served, when it is not where the script came from */
  base?: string;
  /** The answer that it would ask for: nothing is fetched then */
  data?: BadgeData;
  /** The partner's id */
  partner: string;
  /** The program's id */
  program: string;
  /** Colours of its own, where the page's `color-scheme` is not to hold */
  scheme?: 'light' | 'dark' | 'auto';
  /** `medium` when not given */
  size?: 'small' | 'medium' | 'large';
  /** The track whose tier is meant; without it, the one climbed furthest */
  track?: string;
  /** A tier is shown, or the partner holds none */
  'onTierReady'?: (event: TierReadyEvent) => void;
  /** The partner holds another tier than was shown, or none any more */
  'onTierChange'?: (event: TierChangeEvent) => void;
  /** The fallback stays; `code` says why */
  'onTierError'?: (event: TierErrorEvent) => void;
}

export interface TierListingsAttributes {
  /** Where Gradus is served, when it is not where the script came from. */
  base?: string;
  /** `off`: by relevance alone. */
  boost?: 'on' | 'off';
  /** The answer that it would ask for: nothing is fetched then */
  data?: PublicStandings;
  /** The place of the first card, from 1, where the cards are one page of a longer list that your server has put in order. */
  first?: number;
  /** How many cards are shown at once; without it, all. */
  limit?: number;
  /** Which of the pages of `limit` cards is shown, from 1; one beyond the last is the last. */
  page?: number;
  /** The program's id. */
  program: string;
  /** Colours of its own, where the page's `color-scheme` is not to hold */
  scheme?: 'light' | 'dark' | 'auto';
  /** The track whose tiers count; without it, of each partner the tier of the highest boost. */
  track?: string;
  /** The cards are in order */
  'onTierReady'?: (event: TierReadyEvent) => void;
  /** The order of the page stays, or the place of the cards of `partner`; `code` says why */
  'onTierError'?: (event: TierErrorEvent) => void;
  /** The reader chose an order */
  'onTierSort'?: (event: TierSortEvent) => void;
}

export interface TierTrackerAttributes {
  /** Where Gradus is served, when it is not where the script came from. */
  base?: string;
  /** The answer that it would ask for: nothing is fetched then */
  data?: PublicPartner;
  /** Level of its first heading, 1 to 6, so that it fits the page's outline. */
  'heading-level'?: number;
  /** The partner's id. */
  partner: string;
  /** The program's id. */
  program: string;
  /** Colours of its own, where the page's `color-scheme` is not to hold */
  scheme?: 'light' | 'dark' | 'auto';
  /** The one track to show; without it, each that the partner is enrolled in. */
  track?: string;
  /** The standing is shown */
  'onTierReady'?: (event: TierReadyEvent) => void;
  /** The partner holds another tier than was shown, or none any more */
  'onTierChange'?: (event: TierChangeEvent) => void;
  /** The fallback stays; `code` says why */
  'onTierError'?: (event: TierErrorEvent) => void;
}

export interface TierLadderAttributes {
  /** Where Gradus is served, when it is not where the script came from. */
  base?: string;
  /** The answer that it would ask for: nothing is fetched then */
  data?: PublicProgram;
  /** Level of its first heading, 1 to 6, so that it fits the page's outline. */
  'heading-level'?: number;
  /** The partner whose tier and figures are marked */
  partner?: string;
  /** The program's id. */
  program: string;
  /** Colours of its own, where the page's `color-scheme` is not to hold */
  scheme?: 'light' | 'dark' | 'auto';
  /** The tier that is marked where no partner is named */
  tier?: string;
  /** The one track to show; without it, each. */
  track?: string;
  /** The tiers are shown */
  'onTierReady'?: (event: TierReadyEvent) => void;
  /** The fallback stays; `code` says why */
  'onTierError'?: (event: TierErrorEvent) => void;
}

declare module 'vue' {
  interface GlobalComponents {
    'tier-badge': DefineComponent<TierBadgeAttributes>;
    'tier-listings': DefineComponent<TierListingsAttributes>;
    'tier-tracker': DefineComponent<TierTrackerAttributes>;
    'tier-ladder': DefineComponent<TierLadderAttributes>;
  }
}
