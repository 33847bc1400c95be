import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeEmbed } from '../../tools/place-embed.mjs';

describe('a build of the elements', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'gradus-place-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Builds a version with these files, on top of the build before; returns what was said. */
  function build(version: string, files: Record<string, string>): string | null {
    const [embed, fresh, served] = ['embed', 'fresh', 'served'].map((name) => join(root, name)) as [string, string, string];
    rmSync(embed, { recursive: true, force: true });
    mkdirSync(embed);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(embed, name), text);
    writeFileSync(join(embed, 'integrity.json'), JSON.stringify({ version, files, needs: {} }));
    const said = placeEmbed(embed, fresh, served);
    rmSync(served, { recursive: true, force: true });
    // In place of the build before, as tools/build.mjs does.
    renameSync(fresh, served);
    return said;
  }
  const read = (path: string) => readFileSync(join(root, 'served', path), 'utf8');

  it('is there as the newest, as that of its major version, and under its own', () => {
    build('1.2.3', { 'gradus.js': 'a' });
    expect(['gradus.js', '1/gradus.js', '1.2.3/gradus.js'].map(read)).toEqual(['a', 'a', 'a']);
  });

  it('leaves every earlier version where it was', () => {
    build('1.2.3', { 'gradus.js': 'a', 'shared-1.js': 'one' });
    build('1.3.0', { 'gradus.js': 'b', 'shared-2.js': 'two' });
    build('2.0.0', { 'gradus.js': 'c', 'shared-3.js': 'three' });
    const names = ['gradus.js', '2/gradus.js', '1/gradus.js', '1.2.3/gradus.js', '1.3.0/gradus.js', '2.0.0/gradus.js'];
    expect(names.map(read)).toEqual(['c', 'c', 'b', 'a', 'b', 'c']);
  });

  it('keeps the files that scripts of the build before import, for browsers that have those scripts', () => {
    build('1.2.3', { 'gradus.js': 'a', 'shared-1.js': 'one' });
    build('1.3.0', { 'gradus.js': 'b', 'shared-2.js': 'two' });
    expect(['shared-1.js', '1/shared-1.js', 'shared-2.js'].map(read)).toEqual(['one', 'one', 'two']);
    build('1.4.0', { 'gradus.js': 'c', 'shared-3.js': 'three' });
    expect(() => read('shared-1.js')).toThrow();
  });

  it('is told where it would change what a version is', () => {
    expect(build('1.2.3', { 'gradus.js': 'a' })).toBe(null);
    expect(build('1.2.3', { 'gradus.js': 'a' })).toBe(null);
    expect(build('1.2.3', { 'gradus.js': 'b' })).toContain('Raise the version in package.json');
  });
});
