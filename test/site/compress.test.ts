import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareFiles } from '../../site/server/export/compress.mjs';

const TEXT = 'Nobody assigns a tier. '.repeat(100);
const THEN = new Date('2026-01-05T10:00:00Z');

let folder: string;
let fresh: string;
let former: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-compress-'));
  [fresh, former] = [join(folder, 'fresh'), join(folder, 'former')];
  mkdirSync(fresh);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the files of a build', () => {
  it('get compressed neighbours, those that are text and not very small', async () => {
    writeFileSync(join(fresh, 'page.html'), TEXT);
    writeFileSync(join(fresh, 'small.html'), 'Nobody.');
    writeFileSync(join(fresh, 'face.woff2'), TEXT);
    await prepareFiles(fresh, former);
    expect(brotliDecompressSync(readFileSync(join(fresh, 'page.html.br'))).toString()).toBe(TEXT);
    expect(gunzipSync(readFileSync(join(fresh, 'page.html.gz'))).toString()).toBe(TEXT);
    expect(
      ['small.html.br', 'small.html.gz', 'face.woff2.br', 'face.woff2.gz'].filter((name) => existsSync(join(fresh, name))),
    ).toEqual([]);
  });

  it('are as old as they were where nothing in them has changed, with their neighbours', async () => {
    mkdirSync(former);
    for (const [name, text] of Object.entries({ 'same.html': TEXT, 'other.html': TEXT })) writeFileSync(join(former, name), text);
    await prepareFiles(former, join(folder, 'none'));
    for (const name of ['same.html', 'same.html.br', 'same.html.gz', 'other.html']) utimesSync(join(former, name), THEN, THEN);
    writeFileSync(join(fresh, 'same.html'), TEXT);
    writeFileSync(join(fresh, 'other.html'), TEXT.replace('Nobody', 'No body'));
    await prepareFiles(fresh, former);
    const ages = (name: string) =>
      ['', '.br', '.gz'].map((ending) => statSync(join(fresh, name + ending)).mtime.getTime() === THEN.getTime());
    expect(ages('same.html')).toEqual([true, true, true]);
    expect(ages('other.html')).toEqual([false, false, false]);
    expect(gunzipSync(readFileSync(join(fresh, 'other.html.gz'))).toString()).toMatch(/^No body/);
  });
});
