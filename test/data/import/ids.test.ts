import { describe, expect, it } from 'vitest';
import { findIdProblem, normalizeId } from '../../../data/import/cells/ids.ts';

describe('an id', () => {
  it.each([
    ['kestrel', 'kestrel'],
    ['  kestrel \t co ', 'kestrel co'],
    ['Zoe\u0308', 'Zoë'],
    ['kes\u200btrel\ufeff', 'kestrel'],
    ['kes\u00adtrel', 'kestrel'],
    ['\u200fkestrel\u200e', 'kestrel'],
    ['kes\u200dtrel\u200c', 'kestrel'],
    ['kestrel\u00a0\u3000co', 'kestrel co'],
    ['two\r\nlines', 'two lines'],
  ])('%j has one spelling: %j', (text, id) => {
    expect(normalizeId(text)).toBe(id);
    expect(normalizeId(id)).toBe(id);
  });

  it.each(['می\u200cخواهم', '👩\u200d💻', 'क्\u200dष'])('%j keeps the joiners that its script needs', (text) => {
    expect(normalizeId(text)).toBe(text);
  });

  it.each([
    'jo@acme.example',
    'a+b',
    'tom&jerry',
    'a,b',
    'a=b;c',
    '.hidden',
    'ms.python',
    'Vélo Café',
    '50%',
    '#1',
    'who?',
    'a\\b',
    '...',
    '雪'.repeat(200),
    "O'Neill",
    'index',
    '404',
    '__proto__',
    '<b>',
    '北京',
    'x'.repeat(200),
  ])('may be %s', (id) => expect(findIdProblem(id)).toBeNull());

  it.each([
    ['', 'invisible'],
    ['\u2800', 'invisible'],
    ['a\u0007', 'control'],
    ['a\u202eb', 'bidirectional'],
    ['a\ud800', 'broken'],
    ['x'.repeat(201), 'too-long'],
    ['雪'.repeat(201), 'too-long'],
    ['a/b', 'address'],
    ['.', 'dots'],
    ['..', 'dots'],
    ['index.html', 'page'],
    ['INDEX.HTM', 'page'],
  ])('cannot be %j: %s', (id, problem) => expect(findIdProblem(id)).toBe(problem));
});
