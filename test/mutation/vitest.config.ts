import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/mutation/engine.test.ts'], setupFiles: ['test/properties.ts'], env: { GRADUS_RUNS: '0.1' } },
});
