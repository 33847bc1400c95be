/** Programs with their store, kept up to date: what comes in is stored, what follows is worked out, who listens is told. */
export * from './live/clock.ts';
export * from './live/live.ts';
export type * from './live/news.ts';
export * from './live/rebuild.ts';
export type { LiveProgram } from './live/program.ts';
export type { Change } from './live/refresh.ts';
export * from './live/configuration.ts';
export * from './live/open-live.ts';
export { StoreError } from './store/database.ts';
export * from './live/keep-up.ts';
export { directoryOfOperator, listTroubles, type Trouble } from './live/operator/risks.ts';
export { listSpending } from './live/operator/spending.ts';
