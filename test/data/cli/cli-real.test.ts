import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import type { Decision, Evaluation, Standing } from '../../../engine/results.ts';
import { findSharedData, parseLines, ROOT, runGradus, type Finished } from './command-line.ts';

/** Real files are counted a second time here, by the plainest code. They are not part of the project: without them, nothing runs. */
const EXTENSIONS = findSharedData('vscode-extensions-2026-08.csv');
const PLUGINS = findSharedData('qgis-plugins-weekly.csv');
const LAST_WEEK = '2025-02-10';

vi.setConfig({ testTimeout: 120_000 });

type Row = Record<string, string>;
const readRows = (path: string): Row[] => parse(readFileSync(path), { columns: true });
const programFile = (name: string): string => join(ROOT, 'test/data/cli/real', name);

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[String(keyOf(item))] = (counts[String(keyOf(item))] ?? 0) + 1;
  return counts;
}

function evaluate(program: string, observations: string, options: string): Promise<Finished> {
  return runGradus(['evaluate', '--program', programFile(program), '--observations', observations, ...options.split(' ')]);
}

describe.runIf(EXTENSIONS)('one row an extension, of one day', () => {
  const path = EXTENSIONS!;

  it('makes each extension a partner', async () => {
    const options =
      '--partner id --day 2026-08-09 --metrics installs=installs,rating=rating,ratings=ratings_count --as-of 2026-08-09';
    const { code, stdout, stderr } = await evaluate('vscode-extensions.yaml', path, options);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const expected = countBy(readRows(path), (row) => {
      const [installs, rating, ratings] = [
        Number(row['installs']),
        Number(row['rating'] || NaN),
        Number(row['ratings_count'] || NaN),
      ];
      if (installs >= 5e6 && rating >= 4.25 && ratings >= 100) return 'essential';
      return installs >= 1e5 && rating >= 4 && ratings >= 10 ? 'trusted' : 'listed';
    });
    expect(countBy(parseLines<Evaluation>(stdout), ({ earned }) => earned)).toEqual(expected);
  });

  it('makes each publisher a partner, with all extensions rolled up', async () => {
    const options =
      '--partner publisher --day 2026-08-09 --metrics installs=sum:installs,rating=mean:rating,extensions=count:id --as-of 2026-08-09';
    const { code, stdout, stderr } = await evaluate('vscode-publishers.yaml', path, options);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const publishers = Map.groupBy(readRows(path), (row) => row['publisher']!.trim());
    const expected = countBy(publishers.values(), (rows) => {
      const installs = rows.reduce((sum, row) => sum + Number(row['installs']), 0);
      const rated = rows.filter((row) => row['rating']);
      // In hundredths, as they are written: so no sum of decimals is off.
      const rating = rated.reduce((sum, row) => sum + Math.round(Number(row['rating']) * 100), 0) / rated.length / 100;
      if (installs >= 2e7 && rating >= 4 && rows.length >= 2) return 'leading';
      return installs >= 1e6 && rating >= 3.5 ? 'established' : 'listed';
    });
    expect(countBy(parseLines<Evaluation>(stdout), ({ earned }) => earned)).toEqual(expected);
  });

  it('refuses several rows of a publisher that are not rolled up, and says how to', async () => {
    const options = '--partner publisher --day 2026-08-09 --metrics installs=installs,rating=mean:rating';
    const { code, stdout, stderr } = await evaluate('vscode-publishers.yaml', path, options);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      `${path}:3 — "Microsoft" has a row for 2026-08-09 already, in line 2; say how installs of several rows become one: sum, mean, min, max, count, distinct, such as installs=sum:COLUMN (in a mapping, installs: { sum: COLUMN }).`,
    );
    const several = [...Map.groupBy(readRows(path), (row) => row['publisher']!).values()].filter((rows) => rows.length > 1);
    expect(stderr).toMatch(new RegExp(`^${several.length} faults; nothing was computed\\.$`, 'm'));
  });
});

describe.runIf(PLUGINS)('178,340 rows, one a plugin and week', () => {
  const path = PLUGINS!;
  const options = '--partner plugin --day week --metrics downloads=downloads,votes=votes';

  it('are evaluated on their last day', async () => {
    const { code, stdout, stderr } = await evaluate('qgis.yaml', path, `${options} --as-of ${LAST_WEEK}`);
    expect(code).toBe(0);
    // The same plugins, each written in two ways.
    expect(stderr.split('\n').slice(0, -1)).toEqual([
      expect.stringContaining('"Hugin_QGIS" and "HUGIN_QGIS", in line 61109, differ in capital letters alone'),
      expect.stringContaining('"IDECanarias" and "IDECANARIAS", in line 63965, differ in capital letters alone'),
      expect.stringContaining('"qpip" and "Qpip", in line 120091, differ in capital letters alone'),
      expect.stringContaining('"simplereports" and "SimpleReports", in line 140049, differ in capital letters alone'),
    ]);
    const lastWeeks = new Map<string, { week: string; downloads: number; votes: number; votesWeek: string }>();
    for (const row of readRows(path)) {
      const [plugin, week] = [row['plugin']!.trim(), row['week']!];
      const last = lastWeeks.get(plugin) ?? { week: '', downloads: NaN, votes: NaN, votesWeek: '' };
      if (row['downloads'] && week > last.week) Object.assign(last, { week, downloads: Number(row['downloads']) });
      if (row['votes'] && week > last.votesWeek) Object.assign(last, { votesWeek: week, votes: Number(row['votes']) });
      lastWeeks.set(plugin, last);
    }
    // 45 days before the last week; older values are unknown.
    const isFresh = (week: string): boolean => week >= '2024-12-27';
    const expected = countBy(lastWeeks.values(), ({ week, downloads, votes, votesWeek }) => {
      if (!isFresh(week) || !isFresh(votesWeek)) return 'listed';
      return downloads >= 1e5 && votes >= 100 ? 'popular' : downloads >= 1e4 && votes >= 20 ? 'known' : 'listed';
    });
    expect(countBy(parseLines<Evaluation>(stdout), ({ earned }) => earned)).toEqual(expected);
  });

  it('are reviewed, and end in the standings that the reviews led to', async () => {
    const given = ['--program', programFile('qgis.yaml'), '--observations', path, ...options.split(' ')];
    const reviewed = await runGradus(['review', ...given, '--to', LAST_WEEK]);
    const standing = await runGradus(['standing', ...given, '--as-of', LAST_WEEK]);
    const held = new Map<string, string | null>();
    for (const { partner, to } of parseLines<Decision>(reviewed.stdout)) held.set(partner, to);
    const standings = parseLines<Standing>(standing.stdout);
    expect(standings.length).toBe(2392);
    expect(standings.filter((one) => one.held !== held.get(one.partner))).toEqual([]);
  });
});
