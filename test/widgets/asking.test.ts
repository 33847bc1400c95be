import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refusal } from '../../widgets/store/sentences.ts';
import { asking, configure } from '../../widgets/store/settings.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it.each([99_999_999_000, Infinity])('what is to wait for %d milliseconds, which no timer can, does not happen at once', (ms) => {
  const callback = vi.fn();
  asking.after(ms, callback);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(callback).not.toHaveBeenCalled();
});

it('what is configured as undefined stays what it was', () => {
  const before = { ...asking };
  configure({ timeoutMs: undefined, fetch: undefined, base: undefined });
  expect(asking).toEqual(before);
});

it('for all requests that fail at the same time, the programs that may have been meant are asked for once', async () => {
  const fetch = vi.fn(async () => Response.json({ programs: [{ id: 'canopy' }] }));
  configure({ fetch });
  const urls = ['a', 'b', 'c'].map((partner) => `https://gradus.test/partners/${partner}.json`);
  const sentences = await Promise.all(urls.map((url) => refusal(url, 'not-found', 404, 'https://gradus.test', 'canopi')));
  for (const sentence of sentences) expect(sentence).toMatch(/Did you mean "canopy"\?$/);
  expect(fetch).toHaveBeenCalledTimes(1);
});
