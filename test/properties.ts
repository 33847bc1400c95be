import fc from 'fast-check';

/** The same cases in every run, so that a run says the same twice. `GRADUS_SEED=7 npm run test:unit` asks others, as one should now and then. */
fc.configureGlobal({ seed: Number(process.env.GRADUS_SEED ?? 20_260_101), numRuns: runs(100) });

/** How many cases to ask: as many as wanted, or the share of them that `GRADUS_RUNS` names (mutation testing asks again for every mutant). */
export function runs(wanted: number): number {
  return Math.ceil(wanted * Number(process.env.GRADUS_RUNS ?? 1));
}
