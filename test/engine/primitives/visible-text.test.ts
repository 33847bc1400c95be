import { describe, expect, test } from 'vitest';
import { findTextProblem } from '../../../engine/primitives/visible-text.ts';

describe('a text can be read', () => {
  test.each([
    'Petrel',
    'Café "Zoë" & Co, 3rd',
    'two\nlines\tand a tab',
    'می‌خواهم',
    '北京',
    '👩‍💻 Studio',
    'שלום\u200F!',
    '—',
    '½',
  ])('as %j can', (text) => expect(findTextProblem(text)).toBeNull());

  test.each([
    ['\u001b[31mred', 'control'],
    ['nul\u0000', 'control'],
    ['\u009b31m', 'control'],
    ['\u202Egnp.exe', 'bidirectional'],
    ['a\u2066b', 'bidirectional'],
    ['\ud83d', 'broken'],
    ['', 'invisible'],
    [' \u00a0\u3000', 'invisible'],
    ['\u200b\u200d\ufeff', 'invisible'],
    ['\u2800\u3164\u115f', 'invisible'],
  ])('unless, as %j, it has something in it that hides or turns it', (text, problem) => {
    expect(findTextProblem(text)).toBe(problem);
  });
});
