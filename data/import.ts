/** CSV and NDJSON streams to what the engine takes. A file is taken whole, or refused with every fault in it. */
export * from './import/cells/days.ts';
export * from './import/tables/deliveries.ts';
export * from './import/tables/enrolments.ts';
export * from './import/tables/exemptions.ts';
export * from './import/faults.ts';
export * from './import/tables/listings.ts';
export * from './import/observations/metrics.ts';
export * from './import/observations/observation-columns.ts';
export * from './import/observations/observations.ts';
export * from './import/observations/roll-up.ts';
export * from './import/observations/series.ts';
export * from './import/rows/source.ts';
export * from './import/tables/spending.ts';
export * from './import/observations/wide-mapping.ts';
