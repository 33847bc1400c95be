import { Bitstring } from '@digitalbazaar/bitstring';
import { describe, expect, it } from 'vitest';
import { encodeStatusList, statusIndexOf } from '../../../data/credentials.ts';
import type { Editions } from '../../../engine/program/editions.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';

function edition(...tiers: string[]): Editions[0] {
  const parsed = parseProgram({
    id: 'acme',
    name: 'Acme',
    summary: 'For testing.',
    metrics: { installs: { label: 'Installs', unit: 'count' } },
    tracks: {
      apps: { name: 'Apps', tiers: tiers.map((id) => ({ id, name: id })) },
      studios: { name: 'Studios', tiers: [{ id: 'gold', name: 'gold' }] },
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.program;
}

const ONE: Editions = [edition('silver', 'gold')];
const HELD = { track: 'apps', tier: 'gold', since: '2026-03-08' };

/** Read by another's reader: which of the places are set. */
async function revokedAt(list: string, ...places: number[]): Promise<boolean[]> {
  const decoded = await Bitstring.decodeBits({ encoded: list.slice(1) });
  const bits = new Bitstring({ buffer: decoded });
  return places.map((place) => bits.get(place));
}

describe('a list of what still holds', () => {
  it('has everything revoked but what is held', async () => {
    const at = statusIndexOf(ONE, HELD);
    const list = encodeStatusList([at]);
    expect(list).toMatch(/^u[\w-]+$/);
    const before = statusIndexOf(ONE, { ...HELD, since: '2025-03-08' });
    const lower = statusIndexOf(ONE, { ...HELD, tier: 'silver' });
    expect(await revokedAt(list, at, before, lower, at - 1, at + 1, 0, 2 ** 20 - 1)).toEqual([
      false,
      ...Array<boolean>(6).fill(true),
    ]);
  });

  it('is long enough for the standard, and short to send', async () => {
    const list = encodeStatusList([statusIndexOf(ONE, HELD)]);
    expect((await Bitstring.decodeBits({ encoded: list.slice(1) })).length * 8).toBeGreaterThanOrEqual(131_072);
    expect(list.length).toBeLessThan(1000);
  });

  it('tells two tracks apart that have a tier of one name since one day', () => {
    expect(statusIndexOf(ONE, HELD)).not.toBe(statusIndexOf(ONE, { ...HELD, track: 'studios' }));
  });

  it('keeps the place of a badge when a later edition has more tiers', () => {
    const two: Editions = [ONE[0], edition('bronze', 'silver', 'gold')];
    expect(statusIndexOf(two, HELD)).toBe(statusIndexOf(ONE, HELD));
    const places = ['bronze', 'silver', 'gold'].map((tier) => statusIndexOf(two, { ...HELD, tier }));
    expect(new Set(places).size).toBe(3);
  });
});
