import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readElements } from '../../tools/manifest/read-elements.ts';
import { writeFiles } from '../../tools/manifest/write-files.ts';
import { ROOT } from '../data/cli/command-line.ts';

const elements = readElements(ROOT);

describe('what editors and frameworks read of the elements', () => {
  it.each(Object.entries(writeFiles(elements)))('%s is as the sources are now (npm run elements makes it)', (name, text) => {
    expect(readFileSync(join(ROOT, 'widgets', name), 'utf8')).toBe(text);
  });

  it('has every attribute that an element looks at, and says of each what it is', () => {
    for (const { tag, path, attributes } of elements) {
      const source = readFileSync(join(ROOT, path), 'utf8');
      const [, list] = /observedAttributes = \[\.\.\.TierElement\.observedAttributes, (.*?)\]/s.exec(source)!;
      const observed = ['program', 'base', 'data', 'lang', ...[...list!.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!)];
      expect(
        attributes.map(({ name }) => name),
        tag,
      ).toEqual(expect.arrayContaining(observed));
      for (const { name, description } of attributes) expect(description, `${tag} ${name}`).not.toBe('');
    }
  });

  it('has every part that an element draws, and every public property of its sheets', () => {
    for (const { tag, parts, cssProperties, events } of elements) {
      expect(parts.length, tag).toBeGreaterThan(2);
      expect(
        cssProperties.every(({ name }) => name.startsWith('--tier-')),
        tag,
      ).toBe(true);
      expect(
        events.map(({ name }) => name),
        tag,
      ).toEqual(expect.arrayContaining(['tier-ready', 'tier-error']));
    }
  });
});
