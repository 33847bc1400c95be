import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { KINDS } from './browsing.ts';
import { EXPORTED } from './sample-site.ts';

/** What the standard of HTML asks. Each rule that is off says why. */
const RULES: ConfigData = {
  root: true,
  extends: ['html-validate:standard'],
  elements: [
    'html5',
    {
      // The standard has no sectioning in it, and lets it stand in a head of a table.
      details: { sectioning: false },
    },
  ],
};

const validator = new HtmlValidate(new StaticConfigLoader(RULES));

async function findFaults(html: string, from: string): Promise<string[]> {
  const { results } = await validator.validateString(html, from);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, line, column, message, selector }) => `${from}:${line}:${column} ${ruleId}: ${message} ${selector ?? ''}`,
    ),
  );
}

for (const [kind, address] of Object.entries(KINDS))
  test(`is valid HTML as the server sends it: ${kind}`, async ({ request }) => {
    const response = await request.get(address);
    expect(response.headers()['content-type']).toContain('text/html');
    expect(await findFaults(await response.text(), address)).toEqual([]);
  });

test('what came of a form that was posted is valid HTML', async ({ request }) => {
  const response = await request.post('/verify/', { multipart: { credential: 'eyJ<&">' } });
  expect(await findFaults(await response.text(), '/verify/')).toEqual([]);
});

test('pages as files are valid HTML, one in forty of those of one make', async () => {
  test.setTimeout(180_000);
  const pages = readdirSync(EXPORTED, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .filter((name, index) => !/\/(?:partners|badges|listings)\/[^/]+\/index\.html$/.test(name) || index % 40 === 0);
  expect(pages.length).toBeGreaterThan(60);
  const faults: string[] = [];
  for (const name of pages) faults.push(...(await findFaults(readFileSync(join(EXPORTED, name), 'utf8'), name)));
  expect(faults).toEqual([]);
});

test('a fault would be found', async () => {
  expect(
    (await findFaults('<!doctype html><html lang="en"><title>x</title><p><div></div></p></html>', 'x')).length,
  ).toBeGreaterThan(0);
});
