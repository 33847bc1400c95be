import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveThrough } from '../../proof/random-life.ts';
import { DATABASES } from '../store/databases.ts';

describe.each(DATABASES)('random operations and restarts on $name', (database) => {
  beforeAll(() => database.start(), 60_000);
  afterAll(() => database.stop());

  // What once went wrong stays here, by its seed.
  test.each([1, 2, 3, 4])('leave what follows from scratch after each: seed %i', { timeout: 60_000 }, async (seed) => {
    expect(await liveThrough(await database.create(), seed, 40)).toBe(null);
  });
});
