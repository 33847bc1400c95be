import { expect, test, type Page } from '@playwright/test';
import { expectNoOverflow, findViolations, settle } from './browsing.ts';

const GALLERY = '/embed/gallery/';

async function openDetails(page: Page) {
  const badge = page.locator('#badge-details tier-badge');
  await badge.scrollIntoViewIfNeeded();
  await badge.hover();
  const details = badge.locator('[part=details]');
  await expect(details).toContainText('4 of 4 met');
  return details;
}

test('what waits keeps its place, and what failed has the page’s own text', async ({ page }) => {
  await page.goto(GALLERY);
  await settle(page);
  for (const tag of ['badge', 'tracker', 'ladder']) {
    const failed = page.locator(`#${tag}-failing tier-${tag}`);
    await expect(failed).toBeVisible();
    await expect(failed).toContainText(/Northwind|Lantern/);
    const waiting = await page.locator(`#${tag}-waiting tier-${tag}`).boundingBox();
    expect(waiting!.height, tag).toBeGreaterThan(tag === 'badge' ? 16 : 100);
  }
  for (const state of ['waiting', 'failing']) await expect(page.locator(`#listings-${state} article`)).toHaveCount(4);
});

test('details of a badge stay in the window, wherever the badge is, in either direction', async ({ page }) => {
  for (const [width, asked] of [
    [320, ''],
    [1280, ''],
    [320, '?lang=ar'],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(GALLERY + asked);
    await settle(page);
    const badge = page.locator('#badge-details tier-badge');
    await badge.scrollIntoViewIfNeeded();
    await badge.hover();
    const box = await badge.locator('[part=details]').boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    await expectNoOverflow(page);
  }
});

test('details stand open in the page for those who only look, in the language that is chosen', async ({ page }) => {
  await page.goto(GALLERY);
  await settle(page);
  const told = page.locator('#badge-told-open [part=details]');
  await expect(told).toBeVisible();
  await expect(told).toContainText('4 of 4 met');
  await expect(page.locator('#badge-warned-open [part=details]')).toContainText('30 December 2026');
  // They are a part of the page, below their badge.
  const [badge, box] = await Promise.all([page.locator('#badge-told-open [part=link]').boundingBox(), told.boundingBox()]);
  expect(box!.y).toBeGreaterThanOrEqual(badge!.y + badge!.height);
  await page.getByLabel('Language').selectOption('de');
  await expect(told).toContainText('4 von 4 erfüllt');
  await page.reload();
  await expect(told, 'where the address has the language').toContainText('4 von 4 erfüllt');
});

test('a tracker draws the course of its figures where it has room, and not where it has none', async ({ page }) => {
  for (const [width, count] of [
    [1280, 2],
    [375, 0],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(GALLERY);
    await settle(page);
    await expect(page.locator('#tracker-charted [part=course]').locator('visible=true')).toHaveCount(count);
  }
});

for (const scheme of ['light', 'dark']) {
  test(`details of a badge can be read on a ${scheme} page`, async ({ page }) => {
    await page.goto(`${GALLERY}?scheme=${scheme}`);
    await settle(page);
    await openDetails(page);
    expect(await findViolations(page)).toEqual([]);
  });
}

test('where the system sets the colours, every shape can be told from its ground', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(GALLERY);
  await settle(page);
  const unseen = await page.evaluate(() => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const isSeen = (...colours: string[]) =>
      colours.some((colour) => colour !== ground && colour !== 'none' && colour !== 'rgba(0, 0, 0, 0)');
    const shapes = [...document.querySelectorAll('[data-state] *')]
      .flatMap((host) => [...(host.shadowRoot?.querySelectorAll<SVGElement>('svg :is(rect, path, circle, line)') ?? [])])
      .filter((shape) => !shape.closest('defs, pattern, clipPath') && shape.getBoundingClientRect().width > 0);
    return {
      drawn: shapes.length,
      unseen: shapes
        .filter((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return !isSeen(fill, stroke);
        })
        .map((shape) => shape.outerHTML),
    };
  });
  expect(unseen.drawn).toBeGreaterThan(50);
  expect(unseen.unseen).toEqual([]);
});

test('with text of twice the size nothing is wider than a window of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(GALLERY);
  await settle(page);
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
  await page
    .locator('[data-state] details')
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  await expectNoOverflow(page);
});
