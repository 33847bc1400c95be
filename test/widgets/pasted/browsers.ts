import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../tools/browser.mjs';
import { findFirefox, findWebKit } from '../../../tools/other-browsers/find.mjs';
import { openWebKit } from '../../../tools/other-browsers/webkit.mjs';

export interface Visit {
  /** What a script that is told after the page had what was waited for returned. */
  found: unknown;
  /** What the page said, where the browser tells. */
  said: string[];
}

export interface Visitor {
  /** Opens a page, waits until the expression `isDone` is true there, and evaluates `find`. */
  visit(url: string, isDone: string, find?: string): Promise<Visit>;
  close(): Promise<void>;
}

const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;

async function openPuppeteer(options: Parameters<typeof puppeteer.launch>[0]): Promise<Visitor> {
  const browser = await puppeteer.launch(options);
  return {
    async visit(url, isDone, find = 'null') {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      await page.goto(url);
      await page.waitForFunction(isDone, { timeout: PATIENCE_MS });
      await page.waitForNetworkIdle({ idleTime: PAUSE_MS, timeout: PATIENCE_MS });
      const found = await page.evaluate(find);
      await page.close();
      return { found, said };
    },
    close: () => browser.close(),
  };
}

async function openWebKitVisitor(programs: NonNullable<ReturnType<typeof findWebKit>>): Promise<Visitor> {
  const browser = await openWebKit(programs);
  return {
    async visit(url, isDone, find = 'null') {
      await browser.goto(url);
      for (const end = Date.now() + PATIENCE_MS; !(await browser.evaluate(`return ${isDone}`));) {
        if (Date.now() > end) throw new Error(`Never true in WebKit, at ${url}: ${isDone}`);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      return { found: await browser.evaluate(`return ${find}`), said: [] };
    },
    close: () => browser.close(),
  };
}

const firefox = findFirefox();
const webkit = findWebKit();

/** Those that are installed. */
export const BROWSERS: [name: string, open: () => Promise<Visitor>][] = [
  ['Chromium', async () => openPuppeteer(await findBrowser())],
];
if (firefox) BROWSERS.push(['Firefox', () => openPuppeteer({ browser: 'firefox', executablePath: firefox })]);
if (webkit) BROWSERS.push(['WebKit', () => openWebKitVisitor(webkit)]);
