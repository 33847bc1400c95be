import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './tools/browser.mjs';

/** The runner's own console shows what a page says in the tests that are about saying it; only unexpected words are of interest. */
const EXPECTED = /^\[gradus\] |Lit is in dev mode/;

export default {
  files: ['test/widgets/**/*.browser.test.ts'],
  nodeResolve: true,
  browsers: [chromeLauncher({ launchOptions: await findBrowser() })],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) })],
  filterBrowserLogs: ({ args }) => !EXPECTED.test(String(args[0])),
  // nanostores asks which of its builds it is.
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head><title>Widgets</title><meta name="viewport" content="width=device-width" /></head>
  <body>
    <script>window.process = { env: { NODE_ENV: 'production' } };</script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  testFramework: { config: { timeout: 10_000 } },
};
