import type { Workload } from './workload.ts';

export interface Contender {
  name: string;
  /** What it gives for each partner. */
  gives: 'full result' | 'tier only';
  prepare(workload: Workload): Promise<Prepared> | Prepared;
}

export interface Prepared {
  /** Evaluates every partner once. */
  run(): Promise<void> | void;
  /** The earned tier of every partner, of the last run. */
  tiers(): string[];
}

export const TIERS = ['registered', 'silver', 'gold', 'platinum'] as const;
