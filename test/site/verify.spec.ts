import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { pathIn } from '../../site/model/languages.ts';
import { expectNoOverflow, findViolations, watchTrouble } from './browsing.ts';

const CREDENTIAL = '/credentials/canopy/apps/tidewick.jwt';

async function readCredential(request: APIRequestContext): Promise<string> {
  const response = await request.get(CREDENTIAL);
  expect(response.status()).toBe(200);
  return response.text();
}

async function check(page: Page, text: string): Promise<void> {
  await page.getByLabel('Signed badge, or address').fill(text);
  await page.getByRole('button', { name: 'Check' }).click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a badge that is pasted is told to be genuine, by whom, and until when', async ({ page, request }) => {
      await page.goto('/verify/');
      await check(page, await readCredential(request));
      const answer = page.getByRole('region', { name: 'Genuine: Tidewick holds Heartwood (Apps) today.' });
      await expect(answer).toContainText('Canopy Partners has signed this badge, and nothing in it was changed.');
      await expect(answer).toContainText('Good until');
      await expect(answer.getByRole('link', { name: 'Canopy Partners' })).toHaveAttribute('href', '/programs/canopy/');
      await expect(page).toHaveTitle(/^Genuine: Tidewick/);
    });

    test('one that was edited, cut short or made up is told so, each in its own words, and can be mended', async ({
      page,
      request,
    }) => {
      const [header, payload, signature] = (await readCredential(request)).split('.') as [string, string, string];
      const edited = Buffer.from(Buffer.from(payload, 'base64url').toString().replaceAll('Tidewick', 'Somebody')).toString(
        'base64url',
      );
      await page.goto('/verify/');
      await check(page, [header, edited, signature].join('.'));
      await expect(page.getByRole('heading', { level: 2 })).toHaveText('It was changed.');
      await expect(page.getByLabel('Signed badge, or address')).toHaveValue([header, edited, signature].join('.'));
      await check(page, `${header}.${payload.slice(0, 300)}`);
      await expect(page.getByRole('heading', { level: 2 })).toHaveText('A part of it is missing.');
      await check(page, `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`);
      await expect(page.getByRole('heading', { level: 2 })).toHaveText('It is not signed.');
      await check(page, '</textarea><script>alert(1)</script>');
      await expect(page.getByRole('heading', { level: 2 })).toHaveText('This is no signed badge.');
      await expect(page.getByLabel('Signed badge, or address')).toHaveValue('</textarea><script>alert(1)</script>');
      await check(page, '');
      await expect(page.getByRole('heading', { level: 2 })).toHaveText('There is nothing to check.');
    });

    test('a file that is chosen is checked', async ({ page, request }) => {
      await page.goto('/verify/');
      const buffer = Buffer.from(await readCredential(request));
      await page.getByLabel('Or choose its file').setInputFiles({ name: 'badge.jwt', mimeType: 'application/vc+jwt', buffer });
      await page.getByRole('button', { name: 'Check' }).click();
      await expect(page.getByRole('heading', { level: 2 })).toHaveText('Genuine: Tidewick holds Heartwood (Apps) today.');
    });

    test('an address of another site is not asked', async ({ page }) => {
      await page.goto('/verify/');
      await check(page, 'https://badges.example.org/badges/canopy/tidewick.svg');
      await expect(page.getByRole('region', { name: 'That address is on another site.' })).toContainText('badges.example.org');
    });
  });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('on the page in German it is told in German', async ({ page, request }) => {
      await page.goto('/de/verify/');
      await page.getByLabel('Signiertes Abzeichen oder Adresse').fill(await readCredential(request));
      await page.getByRole('button', { name: 'Prüfen' }).click();
      const answer = page.getByRole('region', { name: 'Echt: Tidewick hält heute die Stufe Heartwood (Apps).' });
      await expect(answer).toContainText('Gültig bis');
      await expect(answer.getByRole('link', { name: 'Tidewick hält die Stufe' })).toHaveAttribute(
        'href',
        pathIn('de', '/programs/canopy/partners/tidewick/'),
      );
      await expect(page).toHaveTitle(/^Echt: .* – Abzeichen prüfen$/);
      await expect(page).toHaveURL('/de/verify/');
    });
  });

test('a file that is dropped is checked at once', async ({ page, request }) => {
  const trouble = watchTrouble(page);
  await page.goto('/verify/');
  const dropped = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'badge.jwt'));
      return transfer;
    },
    await readCredential(request),
  );
  await page.locator('#credential').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Genuine: Tidewick holds Heartwood (Apps) today.');
  await expect(page.locator('#answer')).toBeFocused();
  expect(trouble).toEqual([]);
});

test('where there is no server it is checked all the same, in the browser, and nothing of it is sent', async ({
  page,
  request,
}) => {
  const trouble = watchTrouble(page);
  const credential = await readCredential(request);
  const sent: string[] = [];
  page.on('request', (asked) => sent.push(`${asked.method()} ${asked.url()} ${asked.postData() ?? ''}`));
  await page.goto('/verify/');
  await check(page, credential);
  const answer = page.getByRole('region', { name: 'Genuine: Tidewick holds Heartwood (Apps) today.' });
  await expect(answer).toBeFocused();
  await expect(answer.getByRole('link', { name: 'Tidewick holds Heartwood (Apps)' })).toHaveAttribute(
    'href',
    '/programs/canopy/partners/tidewick/',
  );
  expect(await findViolations(page)).toEqual([]);
  await check(page, `${credential}x`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('It was changed.');
  await check(page, '/badges/canopy/tidewick.svg');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Tidewick holds Heartwood (Apps) today.');
  await check(page, '/badges/canopy/nobody.svg');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Nobody holds this badge.');
  expect(sent.filter((one) => one.startsWith('POST') || one.includes('eyJ'))).toEqual([]);
  // That there is nobody is told by an answer of 404.
  expect(trouble.filter((one) => !one.includes('nobody.json') && !one.includes('404'))).toEqual([]);
});

test('a link to a check is answered on a host of files, too', async ({ page }) => {
  // Such a host has one page, whatever stands after the address.
  await page.route('**/verify/?*', async (route) =>
    route.fulfill({ response: await route.fetch({ url: new URL('/verify/', route.request().url()).href }) }),
  );
  await page.goto('/verify/?credential=%2Fprograms%2Fcanopy%2Fpartners%2Ftidewick%2F');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Tidewick holds Heartwood (Apps) today.');
});

test('from the page of a badge it is saved, and asked about in one click', async ({ page }) => {
  await page.goto('/programs/canopy/badges/tidewick/');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save the signed badge: Heartwood (Apps)' }).click();
  expect((await waiting).suggestedFilename()).toBe('canopy-tidewick.jwt');
  await page.getByRole('link', { name: /^Is it true today\?/ }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Tidewick holds Heartwood (Apps) today.');
});

test('what is far too long is refused in words, and nothing of it is kept in a cache', async ({ request }) => {
  const long = await request.post('/verify/', { form: { credential: 'e'.repeat(200_000) } });
  expect(await long.text()).toContain('This is too long for a signed badge.');
  const odd = await request.post('/verify/', { headers: { 'content-type': 'text/plain' }, data: 'hello' });
  expect([odd.status(), odd.headers()['cache-control']]).toEqual([200, 'no-store']);
  expect(await odd.text()).toContain('There is nothing to check.');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page and its answers are accessible and as wide as a phone, ${colorScheme}`, async ({ page, request }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 375, height: 812 });
    const credential = await readCredential(request);
    for (const question of ['', `?credential=${credential}`, `?credential=${credential}x`, '?credential=https://a.example/']) {
      await page.goto(`/verify/${question}`);
      await expectNoOverflow(page);
      expect(await findViolations(page)).toEqual([]);
    }
  });
