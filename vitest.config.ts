import { defineConfig } from 'vitest/config';

/** Of code that is given all it needs, and remembers nothing that another file would notice: its modules are loaded once for many files. */
const TOGETHER = ['test/engine/**/*.test.ts', 'test/data/**/*.test.ts'];
const NOT_HERE = ['test/widgets/**/*.browser.test.ts', 'test/mutation/**', 'node_modules/**'];

/** Everything that needs no browser. Widgets run in one by `npm run test:widgets`, the built site by `npm run test:site`. */
export default defineConfig({
  test: {
    // By itself it leaves one processor to others: of two, half of what there is.
    maxWorkers: '100%',
    // A machine that does other work meanwhile is no fault of the code.
    testTimeout: 30_000,
    setupFiles: ['test/properties.ts'],
    projects: [
      { extends: true, test: { name: 'together', include: TOGETHER, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: [...NOT_HERE, ...TOGETHER] } },
    ],
  },
});
