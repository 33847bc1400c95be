import { defineConfig } from 'vitest/config';

/** Everything that needs no browser. Widgets run in one by `npm run test:widgets`, the built site by `npm run test:site`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A machine that does other work meanwhile is no fault of the code.
    testTimeout: 30_000,
    // By itself it leaves one processor to others: of two, half of what there is.
    maxWorkers: '100%',
    setupFiles: ['test/properties.ts'],
    exclude: ['test/widgets/**/*.browser.test.ts', 'test/mutation/**', 'node_modules/**'],
  },
});
