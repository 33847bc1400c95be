import { defineConfig } from '@playwright/test';
import { ON_SAMPLE_DAY } from './test/site/sample-site.ts';
import { findBrowser } from './tools/browser.mjs';

// A port of its own, so that a site that is being looked at can go on running.
const port = Number(process.env['GRADUS_TEST_PORT'] ?? 4398);
const { executablePath, args } = await findBrowser();

export default defineConfig({
  testDir: 'test/site',
  // What needs no browser stands beside, and is for vitest.
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: { executablePath, args },
    // What moves is not what these tests are about.
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: {
    command: `${JSON.stringify(process.execPath)} site/server.ts`,
    url: `http://localhost:${port}/`,
    env: { PORT: String(port), HOST: 'localhost', GRADUS_DEMO: '1', ...ON_SAMPLE_DAY },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
