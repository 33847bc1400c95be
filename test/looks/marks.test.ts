import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standing } from '../../site/words/en/standing.ts';
import { directory } from '../../site/words/en/program/directory.ts';
import { MARKS, PARTNER_MARKS } from '../../widgets/body/marks.ts';

const DEFINED_IN = 'widgets/body/marks.ts';
/** What draws them; it takes the outlines from there. */
const DRAWN_IN = [
  'site/components/StatusMark.astro',
  'site/components/directory/Tag.astro',
  'site/components/verify/Answer.astro',
  'widgets/body/render-mark.ts',
];

const sources = ['site', 'widgets', 'data/publish'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro|css)$/.test(name))
    .map((name) => join(folder, name)),
);

describe('the set of marks', () => {
  it('has one for every status, for what is withheld, and for everything a list says of a partner', () => {
    expect(Object.keys(MARKS)).toEqual(expect.arrayContaining([...Object.keys(standing.status), 'withheld']));
    expect(Object.keys(PARTNER_MARKS).sort()).toEqual(Object.keys(directory.marks).sort());
  });

  it('has no two that look the same, but for what means the same', () => {
    expect(new Set(Object.values(MARKS)).size).toBe(Object.keys(MARKS).length);
    const { exempt, ...others } = PARTNER_MARKS;
    expect(exempt).toBe(MARKS.exempt);
    expect(new Set([...Object.values(MARKS), ...Object.values(others)]).size).toBe(
      Object.keys(MARKS).length + Object.keys(others).length,
    );
  });

  it('is drawn from one place: no sign of a letter, no outline and no box of that size anywhere else', () => {
    const own = sources.filter((path) => {
      if (path === DEFINED_IN) return false;
      const text = readFileSync(path, 'utf8');
      const isDrawn = /viewBox=["'`{]+0 0 16 16/.test(text);
      return (
        /[✓✔✗✘☑☒○◯]/u.test(text) ||
        Object.values(MARKS).some((outline) => text.includes(outline)) ||
        isDrawn !== DRAWN_IN.includes(path)
      );
    });
    expect(own).toEqual([]);
  });

  it('is found where it is drawn', () => {
    for (const path of DRAWN_IN) expect(sources).toContain(path);
  });
});
