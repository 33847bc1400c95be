import type { Evaluation } from '../../../engine/results.ts';
import type { Workload } from './workload.ts';

export interface Contender {
  name: string;
  /** Who it is compared with: one that gives as much, and holds as much at a time. */
  base: 'by-hand' | 'by-hand-all-kept';
  /** What it gives for each partner. */
  gives: 'full result' | 'tier only';
  prepare(workload: Workload): Promise<Prepared> | Prepared;
}

export interface Prepared {
  /** Evaluates every partner once. */
  run(): Promise<void> | void;
  /** The earned tier of every partner, of the last run. */
  tiers(): string[];
  /** Every full result, where there are such objects; worked out anew, outside what is measured. */
  results?(): Evaluation[];
}

export const TIERS = ['registered', 'silver', 'gold', 'platinum'] as const;

let shown: Evaluation;

/** Hands a result to the world, so that it has to be made in full, and forgets the one before. */
export function letGo(result: Evaluation): Evaluation {
  shown = result;
  return shown;
}
