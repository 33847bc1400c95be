/** What the public API answers. Written by `data/publish.ts` alone, read by widgets and pages. Plain JSON, days and durations in ISO 8601. */
export type * from './wire/editions.ts';
export type * from './wire/figures.ts';
export type * from './wire/partner.ts';
export type * from './wire/program.ts';
export type * from './wire/standings.ts';
