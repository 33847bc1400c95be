/** CSV and NDJSON streams to what the engine takes. A file is taken whole, or refused with every fault in it. */
export * from './import/days.ts';
export * from './import/deliveries.ts';
export * from './import/enrolments.ts';
export * from './import/exemptions.ts';
export * from './import/fault-words.ts';
export * from './import/faults.ts';
export * from './import/listings.ts';
export * from './import/metrics.ts';
export * from './import/observation-columns.ts';
export * from './import/observations.ts';
export * from './import/roll-up.ts';
export * from './import/series.ts';
export * from './import/source.ts';
export * from './import/spending.ts';
export * from './import/wide-mapping.ts';
