import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const THEME = readFileSync(new URL('../../docs/theme.md', import.meta.url), 'utf8');

interface Declared {
  tagName?: string;
  cssProperties?: { name: string }[];
  cssParts?: { name: string }[];
}
const { modules } = JSON.parse(readFileSync(new URL('../../widgets/custom-elements.json', import.meta.url), 'utf8')) as {
  modules: { declarations?: Declared[] }[];
};
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

it('names every property of every element, and none that there is not', () => {
  const declared = elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name));
  const told = [...THEME.matchAll(/^\| (`--[^|]+) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  );
  expect(told.toSorted()).toEqual([...new Set(declared)].toSorted());
});

it('names the parts of each element', () => {
  for (const { tagName, cssParts = [] } of elements) {
    const [, cells] = new RegExp(`^\\| ${tagName!.slice('tier-'.length)} \\| (\`.*) \\|$`, 'm').exec(THEME)!;
    expect([...cells!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!).toSorted(), tagName).toEqual(
      cssParts.map(({ name }) => name).toSorted(),
    );
  }
});
