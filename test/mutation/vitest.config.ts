import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/mutation/engine.test.ts'],
    setupFiles: ['test/properties.ts'],
    env: { GRADUS_RUNS: '0.1' },
    // A changed engine is slower, and two are run at once.
    testTimeout: 30_000,
  },
});
