/** What a template of Vue's may say of the elements, as its tools read it from `GlobalComponents`: `npm run types` compiles it. */
import { h, type GlobalComponents } from 'vue';
import type {} from '../../../widgets/vue.d.ts';

type PropsOf<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

const badge: PropsOf<'tier-badge'> = {
  program: 'canopy',
  partner: 'northwind',
  size: 'large',
  onTierReady: ({ partner }) => void partner,
};
const tracker: PropsOf<'tier-tracker'> = { program: 'canopy', partner: 'northwind', 'heading-level': 2 };
const listings: PropsOf<'tier-listings'> = { program: 'canopy', boost: 'off', onTierSort: ({ boosted }) => void boosted };
const ladder: PropsOf<'tier-ladder'> = { program: 'canopy' };

export const page = h('main', [
  h('tier-badge', badge),
  h('tier-tracker', tracker),
  h('tier-listings', listings),
  h('tier-ladder', ladder),
]);

// @ts-expect-error there is no such size
export const wrongSize: PropsOf<'tier-badge'> = { program: 'canopy', partner: 'northwind', size: 'huge' };
// @ts-expect-error it is about a partner
export const noPartner: PropsOf<'tier-tracker'> = { program: 'canopy' };
