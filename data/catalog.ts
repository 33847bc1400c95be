export type * from './catalog/catalog.ts';
export { describeListing } from './catalog/listings.ts';
export { describePartner } from './catalog/partners.ts';
export { holdOf } from './catalog/holds.ts';
