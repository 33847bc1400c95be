import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOT, runGradus } from '../data/cli/command-line.ts';

const text = readFileSync(`${ROOT}docs/production.md`, 'utf8');
const FOLDER = `${ROOT}docs/production/`;
const files = readdirSync(FOLDER).map((name) => ({ name, content: readFileSync(FOLDER + name, 'utf8') }));

it('has a command for each that it names', async () => {
  const { stdout } = await runGradus(['help']);
  const known = [...stdout.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name);
  const named = [text, ...files.map(({ content }) => content)].flatMap((one) =>
    [...one.matchAll(/(?:npx gradus|gradus\.mjs"?,?) "?([a-z-]+)/g)].map(([, name]) => name),
  );
  expect(new Set(named)).toEqual(new Set(named.filter((name) => known.includes(name))));
  expect(named.length).toBeGreaterThan(10);
});

it('leads to each file that it brings, and to nothing else that is not there', () => {
  const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !existsSync(`${ROOT}docs/${link}`))).toEqual([]);
  const brought = files.map(({ name }) => name).filter((name) => !text.includes(name));
  expect(brought).toEqual([]);
});

it('installs the package by the name that it has', () => {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  const named = [text, ...files.map(({ content }) => content)].flatMap((one) => one.match(/gradus-[\d.]+\.tgz/g) ?? []);
  expect(new Set(named)).toEqual(new Set([`gradus-${version}.tgz`]));
});

it('sets only what the server can be told', () => {
  const told = readFileSync(`${ROOT}docs/hosting.md`, 'utf8');
  const set = [text, ...files.map(({ content }) => content)].flatMap(
    (one) => one.match(/\b(?:GRADUS_[A-Z_]+|DATABASE_URL)\b/g) ?? [],
  );
  expect([...new Set(set)].filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});

it('says of answers what the server says', () => {
  const source = readFileSync(`${ROOT}site/server/headers.ts`, 'utf8');
  const values = [...text.matchAll(/\| `((?:public|private|no-store)[^`]*)` \|/g)].map(([, value]) => value!);
  expect(values).toHaveLength(4);
  expect(values.filter((value) => !source.includes(`'${value}'`))).toEqual([]);
});
