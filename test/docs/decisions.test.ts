import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('each decision has a number of its own, which its title says', () => {
  const files = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name));
  const numbers = files.map((name) => Number(name.slice(0, 4)));
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  expect(
    files.filter((name) => !readFileSync(`docs/decisions/${name}`, 'utf8').startsWith(`# ${Number(name.slice(0, 4))}. `)),
  ).toEqual([]);
});

test('a decision that is named anywhere is there', () => {
  const named = execFileSync('git', ['grep', '-hoE', 'decisions/[0-9]{4}-[a-z-]+\\.md'], { encoding: 'utf8' }).trim().split('\n');
  const there = readdirSync('docs/decisions');
  expect(named.length).toBeGreaterThan(0);
  expect([...new Set(named)].filter((name) => !there.includes(name.slice('decisions/'.length)))).toEqual([]);
});
