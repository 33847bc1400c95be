/** All of the engine. What must stay small imports the files themselves: this one brings the schema with it. */
export * from './calendar.ts';
export * from './criterion.ts';
export * from './evaluate.ts';
export * from './ladder.ts';
export * from './observations.ts';
export * from './population.ts';
export type * from './program.ts';
export * from './ranking.ts';
export * from './reading.ts';
export type { OpenWarning, ReplayState, ReviewSubject } from './replay-state.ts';
export type * from './results.ts';
export * from './review.ts';
export * from './simulate.ts';
export * from './standing.ts';
export * from './status.ts';
export type * from './wire.ts';
