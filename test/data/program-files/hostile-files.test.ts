import { existsSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPrograms, parseProgramText } from '../../../data/program-files/load-programs.ts';
import { describeFault } from '../../../data/words/program-faults.ts';

/** Each of these took ten seconds and more, and takes one or two at the most. */
const TIMEOUT_MS = 6000;

const HEAD = 'id: p\nname: P\nsummary: S\n';
const TIERS = 'tiers: [{ id: t, name: T }]\n';
const MORE = /these are the first 100 faults, and there are more/;

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

function describeText(text: string): string[] {
  const parsed = parseProgramText('p', text);
  return parsed.ok ? [] : parsed.faults.map(describeFault);
}

describe('a small file is looked through in no time', { timeout: TIMEOUT_MS }, () => {
  it.each([
    [
      'escaped line ends in a text that is not indented',
      `name: "${'\\\n'.repeat(10_000)}"\n`,
      /^p:1:9 — this is not valid YAML: /,
    ],
    ['a text of many lines that is not indented', `name: "${'a\n'.repeat(10_000)}"\n`, /^p:1:9 — this is not valid YAML: /],
    [
      'twenty thousand keys, each twice',
      lines(20_000, (i) => `k${i}: 1\n`).repeat(2),
      /^p:20001:1 — the key "k0" is there twice/,
    ],
    ['one key twenty thousand times, in braces', `{${'a: 1, '.repeat(20_000)}}`, /^p:1:8 — the key "a" is there twice/],
    [
      'sixty thousand anchors and aliases',
      `a: [${lines(30_000, (i) => `&a${i} x, `)}]\nb: [${lines(30_000, (i) => `*a${i}, `)}]\n`,
      /^p:2:/,
    ],
    [
      'a thousand wrong names beside a thousand that are alike',
      `${HEAD}metrics:\n${lines(1000, (i) => `  m-abcdefgh-abcdefgh-abcdefgh-${i}: { label: M, unit: count }\n`)}tiers:\n  - id: t\n    name: T\n    requires:\n${lines(1000, (i) => `      n-abcdefgh-abcdefgh-abcdefgh-${i}: 1\n`)}`,
      /^p:1009:7 tiers\.t\.requires\.n-abcdefgh-abcdefgh-abcdefgh-0 — no metric is called /,
    ],
    [
      'thousands of bars to stay in a ladder of thousands of bars',
      `${HEAD}metrics:\n${lines(1000, (i) => `  m${i}: { label: M, unit: count }\n`)}tiers:\n${lines(85, (t) => {
        const bars = lines(270, (i) => `m${(t * 7 + i) % 999}: 1, `);
        return `  - id: t${t}\n    name: T\n    requires: { ${bars}}\n    keeps: { ${bars}m999: 1 }\n`;
      })}`,
      /^p:\d+:\d+ tiers\.t0\.keeps\.m999 — requires has no "m999" \(atLeast\) that keeps could make easier/,
    ],
  ])('%s', (_, text, first) => {
    expect(describeText(text)[0]).toMatch(first);
  });
});

describe('faults without end', () => {
  it('are told up to a hundred, in order, and that there are more', () => {
    const told = describeText(`${HEAD}${TIERS}metrics:\n${lines(300, (i) => `  m${i}: { label: M, unit: x }\n`)}`);
    expect(told).toHaveLength(101);
    expect(told[99]).toMatch(/^p:105:\d+ metrics\.m99\.unit — /);
    expect(told[100]).toMatch(MORE);
  });

  it('are told so where keys are there twice', () => {
    const told = describeText(lines(300, () => 'a: 1\n'));
    expect([told.length, told[100]]).toEqual([101, expect.stringMatching(MORE)]);
  });

  it('are one where they are of syntax: the others follow from the first', () => {
    expect(describeText(`a: [${','.repeat(300)}]\n`)).toEqual([
      expect.stringMatching(/^p:1:6 — this is not valid YAML: there is a comma/),
    ]);
  });

  it('are told so of editions, too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gradus-programs-'));
    writeFileSync(join(folder, 'a.yaml'), `${HEAD}effective: 2025-01-01\n${TIERS}`);
    const heirs = lines(150, (i) => `x${i}, `);
    writeFileSync(join(folder, 'b.yaml'), `${HEAD}effective: 2026-01-01\ntiers: [{ id: t, name: T, replaces: [${heirs}] }]\n`);
    const loaded = loadPrograms(folder);
    rmSync(folder, { recursive: true });
    const told = loaded.ok ? [] : loaded.faults.map(describeFault);
    expect([told.length, told[100]]).toEqual([101, expect.stringMatching(MORE)]);
  });

  it('are all told when there are just a hundred', () => {
    const told = describeText(`${HEAD}${TIERS}metrics:\n${lines(100, (i) => `  m${i}: { label: M, unit: x }\n`)}`);
    expect(told).toHaveLength(100);
    expect(told.at(-1)).not.toMatch(MORE);
  });
});

describe('keys that become one in data', () => {
  it.each([
    [
      'a number and the text of it',
      '1: a\n"1": b\n',
      'p:2:1 — the key "1" is there twice; expected each once. Rename one or take it out.',
    ],
    [
      'nothing and an empty text',
      '~: a\n"": b\n',
      'p:2:1 — the key "" is there twice; expected each once. Rename one or take it out.',
    ],
  ])('are there twice: %s', (_, text, line) => {
    expect(describeText(text)).toContain(line);
  });

  it('are refused when an alias or a list stands for them', () => {
    expect(describeText('a: &a b\n*a : 1\n')[0]).toMatch(/^p:2:1 — a key here is a list, a map or an alias/);
    expect(describeText('? [a]\n: 1\n')[0]).toMatch(/^p:1:3 — a key here is a list, a map or an alias/);
  });
});

describe('what is no file to read', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'gradus-programs-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function describePath(path: string): string[] {
    const loaded = loadPrograms(path);
    return loaded.ok ? [] : loaded.faults.map(describeFault);
  }

  it.runIf(existsSync('/dev/zero'))('is refused unread: a device, also where a link leads to it', () => {
    const sentence = 'this is a device, a pipe or a socket; expected a file.';
    expect(describePath('/dev/zero')).toEqual([`/dev/zero — ${sentence}`]);
    symlinkSync('/dev/zero', join(folder, 'endless.yaml'));
    expect(describePath(folder)).toEqual([`${join(folder, 'endless.yaml')} — ${sentence}`]);
  });

  it('is refused for its size, before what is in it', () => {
    const path = join(folder, 'large.yaml');
    writeFileSync(path, '');
    truncateSync(path, 3_000_000_000);
    expect(describePath(path)).toEqual([`${path} — the file has 3000000000 bytes; expected 1000000 at the most.`]);
  });
});
