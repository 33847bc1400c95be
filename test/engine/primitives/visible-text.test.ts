import { describe, expect, it } from 'vitest';
import { findInvisible, findTextProblem, hasVisible, revealInvisible } from '../../../engine/primitives/visible-text.ts';

describe('findInvisible', () => {
  it.each([
    ['an escape, which a terminal obeys', 'a\u001B[2J', 0x1b, 1],
    ['a NUL', '\u0000', 0, 0],
    ['a carriage return, which writes over the line', 'ab\rc', 0x0d, 2],
    ['a control character of eight bits', 'a\u009B31m', 0x9b, 1],
    ['what turns the direction of writing', 'exe\u202Egnp', 0x202e, 3],
    ['what isolates a direction', '\u2067a', 0x2067, 0],
    ['a line break that is no line feed', 'a\u2028b', 0x2028, 1],
    ['half a character', 'a\uD800', 0xd800, 1],
    ['no character at all', 'a\uFFFE', 0xfffe, 1],
    ['a byte order mark within', 'a\uFEFFb', 0xfeff, 1],
    ['text in tags', 'a\u{E0061}', 0xe0061, 1],
    ['text in tags after a flag has ended', '\u{1F3F4}\u{E0067}\u{E007F}\u{E0061}', 0xe0061, 6],
  ])('finds %s', (_, text, codePoint, at) => {
    expect(findInvisible(text)).toEqual({ codePoint, at });
  });

  it.each([
    ['line feeds and tabs', 'a\n\tb'],
    ['a family of joined people', '👩‍👩‍👧'],
    ['the flag of England', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['a red heart', '❤️'],
    ['Persian with its non-joiner', 'می\u200Cخواهم'],
    ['a direction mark', 'שלום\u200F!'],
    ['accents of their own', 'e\u0301'],
  ])('has nothing against %s', (_, text) => {
    expect(findInvisible(text)).toBeNull();
  });
});

describe('hasVisible', () => {
  it.each(['a', '½', '—', '雪', '👍'])('sees %s', (text) => expect(hasVisible(text)).toBe(true));

  it.each([
    ['nothing', ''],
    ['blanks', ' \t\u00A0\u3000'],
    ['a space of no width', '\u200B'],
    ['joiners and marks of direction', '\u200D\u200E\u2060'],
    ['fillers', '\u3164\u115F\uFFA0'],
    ['a pattern of no dots', '\u2800'],
    ['a variation of nothing', '\uFE0F'],
  ])('sees nothing in %s', (_, text) => expect(hasVisible(text)).toBe(false));
});

describe('revealInvisible', () => {
  it('writes out what cannot be seen, and nothing else', () => {
    expect(revealInvisible('a\u001B[2J\u{E0061}\n❤️')).toBe('a\\u001B[2J\\U000E0061\n❤️');
  });
});

describe('a text can be read', () => {
  it.each(['Petrel', 'Café "Zoë" & Co, 3rd', 'two\nlines\tand a tab', 'می‌خواهم', '北京', '👩‍💻 Studio', 'שלום\u200F!', '—', '½'])(
    'as %j can',
    (text) => expect(findTextProblem(text)).toBeNull(),
  );

  it.each([
    ['\u001b[31mred', 'control'],
    ['nul\u0000', 'control'],
    ['\u009b31m', 'control'],
    ['\u202Egnp.exe', 'bidirectional'],
    ['a\u2066b', 'bidirectional'],
    ['\ud83d', 'broken'],
    ['', 'invisible'],
    [' \u00a0\u3000', 'invisible'],
    ['\u200b\u200d', 'invisible'],
    ['\u2800\u3164\u115f', 'invisible'],
  ])('unless, as %j, it has something in it that hides or turns it', (text, problem) => {
    expect(findTextProblem(text)).toBe(problem);
  });
});
