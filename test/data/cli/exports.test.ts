import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Evaluation } from '../../../engine/results.ts';
import { openKnown, publishStandings } from '../live/known.ts';
import { EXPORTS } from '../exports.ts';
import { parseLines, runGradus } from './command-line.ts';

// Each starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-exports-'));
  mkdirSync(join(folder, 'programs'));
  mkdirSync(join(folder, 'data/haus'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(EXPORTS)('an export: $title', ({ name, content, program, mapping, values, day }) => {
  it('goes from file to site with the mapping that is drafted for it', async () => {
    const data = join(folder, 'data/haus');
    writeFileSync(join(folder, 'programs/haus.yaml'), program);
    writeFileSync(join(data, name), content);
    const run = (args: string[]) => runGradus(args, { cwd: data });

    const drafted = await run(['inspect', name, '--program', '../../programs/haus.yaml', '--write']);
    expect({ code: drafted.code, stdout: drafted.stdout }).toEqual({ code: 0, stdout: '' });
    expect(drafted.stderr).toMatch(/What the first rows become:\n(?:.*\n)+Written to observations\.mapping\.yaml\.\n$/);
    expect(readFileSync(join(data, 'observations.mapping.yaml'), 'utf8')).toBe(mapping);

    const options = ['--program', '../../programs/haus.yaml', '--observations', name, '--mapping', 'observations.mapping.yaml'];
    const evaluated = await run(['evaluate', ...options, '--as-of', day]);
    expect({ code: evaluated.code, stderr: evaluated.stderr }).toEqual({ code: 0, stderr: '' });
    const evaluations = parseLines<Evaluation>(evaluated.stdout);
    const earned = Object.fromEntries(evaluations.map(({ partner, earned }) => [partner, earned]));
    const [best, ...others] = Object.keys(values);
    expect(earned).toEqual({ [best!]: 'gold', ...Object.fromEntries(others.map((partner) => [partner, 'partner'])) });

    const { programs } = await openKnown({ programs: join(folder, 'programs'), data: join(folder, 'data'), asOf: day });
    const [haus] = programs;
    const metrics = haus!.editions[0]!.metrics.map(({ id }) => id);
    expect(
      Object.fromEntries(
        haus!.partners.map(({ id, subjects }) => [
          id,
          metrics.map((metric) => subjects[0]!.series.get(metric)?.values.at(-1) ?? null),
        ]),
      ),
    ).toEqual(values);
    const standings = publishStandings(haus!).partners;
    expect(Object.fromEntries(standings.map(({ partner, tier }) => [partner, tier]))).toEqual(earned);
  });
});
