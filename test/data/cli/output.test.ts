import { describe, expect, it } from 'vitest';
import { stringifyVisibly } from '../../../data/cli/output.ts';

describe('a line of results', () => {
  it('has what a terminal would obey written with escapes, and is the same JSON', () => {
    const value = { partner: 'a\u009B31m\u202Eb\u{E0061}\u001B👍' };
    const line = stringifyVisibly(value);
    expect(line).toBe('{"partner":"a\\u009b31m\\u202eb\\udb40\\udc61\\u001b👍"}');
    expect(JSON.parse(line)).toEqual(value);
  });
});
