import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluatePartner } from '../../../engine/evaluation/evaluate.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import type { Program } from '../../../engine/program/program.ts';
import { givenSubject, on } from '../given.ts';

/** The criteria of the OpenSSF badge, a row each; it lies beside the repository, where it is there at all. */
const FILE = new URL('../../../../shared/data/openssf-badge-criteria.csv', import.meta.url);
const isThere = existsSync(FILE);
const DAY = '2026-11-01';

interface Row {
  series: string;
  level: string;
  id: string;
  category: string;
  mayNotApply: boolean;
}

function readRows(text: string): Row[] {
  const [head, ...lines] = text.trim().split('\n');
  const at = (name: string): number => head!.split(',').indexOf(name);
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (name: string): string => cells[at(name)]!;
    const id = cell('id').toLowerCase().replaceAll(/[_.]/g, '-');
    return {
      series: cell('series'),
      level: cell('level'),
      id,
      category: cell('category'),
      mayNotApply: cell('na_allowed') === 'true',
    };
  });
}

/** What MUST and SHOULD be is asked, the latter met with a reason too; where a project may say that it does not apply, of whom it does. */
function programOf(rows: readonly Row[]): Program {
  const flag = (label: string) => ({ label, unit: 'flag' });
  const metrics = Object.fromEntries(
    rows.flatMap(({ id, mayNotApply }) => [[id, flag(id)], ...(mayNotApply ? [[`${id}-applies`, flag(`${id} applies`)]] : [])]),
  );
  const tierOf = (series: string, level: string) => {
    const own = rows.filter((row) => row.series === series && row.level === level);
    const asked = own.filter(({ category }) => category !== 'SUGGESTED');
    const requires = asked.map(({ id, mayNotApply }) => [
      id,
      mayNotApply ? { atLeast: true, when: { [`${id}-applies`]: true } } : true,
    ]);
    return { id: level, name: level, requires: Object.fromEntries(requires) };
  };
  const tracks = [...new Set(rows.map(({ series }) => series))].map((series) => {
    const levels = [...new Set(rows.filter((row) => row.series === series).map(({ level }) => level))];
    return [series, { name: series, tiers: levels.map((level) => tierOf(series, level)) }];
  });
  const about = { id: 'badge', name: 'Badge', summary: 'Criteria of the OpenSSF badge.' };
  const parsed = parseProgram({ ...about, metrics, tracks: Object.fromEntries(tracks) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.program;
}

describe.runIf(isThere)('the criteria of the OpenSSF badge as a program', () => {
  const rows = isThere ? readRows(readFileSync(FILE, 'utf8')) : [];
  const metal = rows.filter(({ series }) => series === 'metal');

  /** A project that meets what it is said to, and of which all applies but what is named. */
  function badgeOf(meets: (row: Row) => boolean, others: readonly string[] = []) {
    const flags = metal.flatMap((row) => [
      [row.id, { [DAY]: Number(meets(row)) }],
      [`${row.id}-applies`, { [DAY]: Number(!others.includes(row.id)) }],
    ]);
    return evaluatePartner(resolveLadder(programOf(rows), 'metal')!, givenSubject(Object.fromEntries(flags)), on(DAY));
  }

  test('is passed level by level, by what MUST and SHOULD be', () => {
    const ids = (level: string) => new Set(metal.filter((row) => row.level === level).map(({ id }) => id));
    const [passing, silver] = [ids('passing'), ids('silver')];
    expect(badgeOf(() => false).earned).toBe(null);
    expect(badgeOf(({ id, category }) => passing.has(id) && category !== 'SUGGESTED').earned).toBe('passing');
    expect(badgeOf(({ id }) => passing.has(id) || silver.has(id)).earned).toBe('silver');
    expect(badgeOf(() => true)).toMatchObject({ earned: 'gold', next: null });
  });

  test('does not ask what does not apply, and counts it neither way', () => {
    const open = metal.filter(({ level, category }) => level === 'passing' && category !== 'SUGGESTED');
    const optional = open.filter(({ mayNotApply }) => mayNotApply).map(({ id }) => id);
    expect(optional.length).toBeGreaterThan(10);
    const passing = new Set(open.map(({ id }) => id));
    const without = ({ id }: Row) => passing.has(id) && !optional.includes(id);
    expect(badgeOf(without)).toMatchObject({ earned: null, tally: { of: open.length, met: open.length - optional.length } });
    const spared = badgeOf(without, optional);
    expect(spared.earned).toBe('passing');
    const one = badgeOf((row) => without(row) && row.id !== open.find(without)!.id, optional);
    expect(one).toMatchObject({
      earned: null,
      tally: { of: open.length - optional.length, met: open.length - optional.length - 1 },
    });
  });
});
