import { expect, it } from 'vitest';
import { beginOfDay } from '../../../data/credentials/begin-of-day.ts';

it.each([
  ['2026-01-01', 'UTC', '2026-01-01T00:00:00Z'],
  ['2025-04-11', 'Europe/Amsterdam', '2025-04-10T22:00:00Z'],
  // Clocks are put forward in the night that follows.
  ['2026-03-29', 'Europe/Amsterdam', '2026-03-28T23:00:00Z'],
  ['2026-03-30', 'Europe/Amsterdam', '2026-03-29T22:00:00Z'],
  ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00Z'],
  ['2026-01-01', 'Pacific/Pago_Pago', '2026-01-01T11:00:00Z'],
  // At midnight it is one o'clock.
  ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00Z'],
])('%s in %s begins at %s', (day, timezone, moment) => {
  expect(beginOfDay(day, timezone)).toBe(moment);
});
