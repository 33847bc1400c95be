import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveThrough } from '../../proof/random-life.ts';
import { DATABASES } from '../store/databases.ts';

describe.each(DATABASES)('random operations and restarts on $name', (database) => {
  beforeAll(() => database.start(), 60_000);
  afterAll(() => database.stop());

  // Here stays what once went wrong, by its seed: 1, 7 and 9 found a listing that did not go to whoever took over.
  test.each([1, 2, 7, 9])('leave what follows from scratch after each: seed %i', { timeout: 60_000 }, async (seed) => {
    expect(await liveThrough(await database.create(), seed, 60)).toBe(null);
  });
});
