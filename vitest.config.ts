import { defineConfig } from 'vitest/config';

/** Everything that needs no browser. Widgets run in one by `npm run test:widgets`, the built site by `npm run test:site`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/properties.ts'],
    exclude: ['test/widgets/**/*.browser.test.ts', 'test/mutation/**', 'node_modules/**'],
  },
});
