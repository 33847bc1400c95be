import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOORS } from '../../eslint.config.mjs';
import { drawRooms, PICTURE } from './rooms-picture.ts';

const text = readFileSync('docs/how-it-works.md', 'utf8');
const links = [...text.matchAll(/\[`?([^\]`]*)`?\]\(([^)#]+)\)/g)].map(([, label, target]) => ({
  label: label!,
  path: join('docs', decodeURIComponent(target!)),
}));

describe('how it works', () => {
  it('names only files that are there, and by the end of their path', () => {
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter(({ path }) => !existsSync(path)).map(({ path }) => path)).toEqual([]);
    const named = links.filter(({ label }) => /\.\w+$/.test(label));
    expect(named.filter(({ label, path }) => !path.endsWith(label)).map(({ label, path }) => `${label}: ${path}`)).toEqual([]);
  });

  it('follows a row that the demo has', () => {
    const [, row] = /```csv\n(.+)\n```/.exec(text)!;
    expect(readFileSync('data/sample/canopy/observations.csv', 'utf8').split(/\r?\n/)).toContain(`${row},`);
  });

  it('says what is in each room, floor by floor', () => {
    const rooms = Object.entries(FLOORS).flatMap(([folder, floors]) => floors.flat().map((room) => `${folder}/${room}`));
    const told = [...text.matchAll(/^\| `(\w+\/[\w-]+)` \|/gm)].map(([, room]) => room!);
    expect(told.toSorted()).toEqual(rooms.toSorted());
  });

  it('has the picture that the floors make: node test/docs/rooms-picture.ts draws it', () => {
    expect(readFileSync(PICTURE, 'utf8')).toBe(drawRooms());
  });
});
