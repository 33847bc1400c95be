import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './tools/browser.mjs';
import { findFirefox, findWebKit } from './tools/other-browsers/find.mjs';
import { webkitLauncher } from './tools/other-browsers/webkit-launcher.mjs';

/** The runner's own console shows what a page says in the tests that are about saying it; only unexpected words are of interest. */
const EXPECTED = /^\[gradus\] |Lit is in dev mode/;

const firefox = findFirefox();
const webkit = findWebKit();
const browsers = [
  chromeLauncher({ launchOptions: await findBrowser() }),
  firefox && chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: firefox } }),
  webkit && webkitLauncher(webkit),
];
console.log(
  [
    'The elements are tested in Chromium',
    firefox ? 'in Firefox' : 'not in Firefox, which was not found',
    webkit ? 'in WebKit' : 'not in WebKit, which was not found (it takes WebKitWebDriver and Xvfb)',
  ].join(', ') + '.',
);

export default {
  files: ['test/widgets/**/*.browser.test.ts'],
  nodeResolve: true,
  browsers: browsers.filter(Boolean),
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
