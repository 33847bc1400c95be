import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLive, readConfiguration } from '../../../data/live.ts';
import { addressOf } from '../../../engine/primitives/addresses.ts';
import type { PublicPartner } from '../../../engine/wire.ts';
import { recomputeCommand, recomputeFromRows, type Recomputed } from '../../../site/words/recompute.ts';
import { ROOT } from '../../data/cli/command-line.ts';
import { openSmallSite, SMALL_PROGRAM } from '../small-site.ts';

function command(change: Partial<Recomputed> = {}): string {
  return recomputeCommand({
    program: 'acme',
    partner: 'northwind',
    asOf: '2026-01-31',
    paths: ['data/programs/acme.yaml'],
    ...change,
  });
}

describe('the command that works a standing out again', () => {
  it('copies all that was observed, and works it out from that and the program, a line an option', () => {
    expect(command()).toBe(
      [
        'npx gradus dump gradus-data',
        'npx gradus standing --program data/programs/acme.yaml --data gradus-data/acme \\',
        `  --as-of 2026-01-31 | grep -F '"partner":"northwind",'`,
      ].join('\n'),
    );
  });

  it('quotes whatever a shell would not take as it stands', () => {
    expect(command({ partner: "x'; touch pwned; echo 'y" })).toContain(
      String.raw`grep -F '"partner":"x'\''; touch pwned; echo '\''y",'`,
    );
    expect(command({ partner: 'say "hi" \\' })).toContain(String.raw`grep -F '"partner":"say \"hi\" \\",'`);
    expect(command({ paths: ['my data/$(id)/p.yaml'] })).toContain("--program 'my data/$(id)/p.yaml' ");
    expect(command({ paths: ['-p.yaml'] })).toContain('--program ./-p.yaml ');
  });
});

describe('in a shell', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'gradus-recompute-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const PARTNER = "x'; touch pwned; echo 'y";
  const edition = (day: string) =>
    `id: acme\nname: Acme\nsummary: S\neffective: ${day}\nmetrics: { installs: { label: I, unit: count } }\ntiers: [{ id: member, name: Member }]\n`;

  function write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  it.runIf(existsSync('/bin/sh')).each([
    ['a file of its own', { 'programs/acme.yaml': edition('2020-01-01') }],
    ['a folder of editions', { 'programs/acme/1.yaml': edition('2020-01-01'), 'programs/acme/2.yaml': edition('2021-01-01') }],
    [
      'editions among other programs',
      {
        'programs/1.yaml': edition('2020-01-01'),
        'programs/deep er/1.yaml': edition('2021-01-01'),
        'programs/other.yaml': edition('2020-01-01').replace('id: acme', 'id: other'),
      },
    ],
  ])('it gives the standing of that partner and does nothing else: %s', async (_, programs) => {
    write({
      ...programs,
      "it's data/acme/observations.csv": `partner,metric,day,value\n"${PARTNER}",installs,2026-01-05,1\nxy,installs,2026-01-05,1\n`,
    });
    const env = { ...process.env, GRADUS_DB: join(folder, 'gradus.db') };
    const { live } = await openLive(
      readConfiguration({ ...env, GRADUS_PROGRAMS: join(folder, 'programs'), GRADUS_DATA: join(folder, "it's data") }),
    );
    const { paths } = live.programs.get('acme')!;
    await live.close();
    const before = readdirSync(folder);
    const code = command({ partner: PARTNER, paths }).replaceAll(
      'npx gradus',
      `GRADUS_PROGRAMS=programs ${process.execPath} ${join(ROOT, 'site/gradus.mjs')}`,
    );
    const stdout = execFileSync('/bin/sh', ['-c', code], { cwd: folder, encoding: 'utf8', env });
    expect(JSON.parse(stdout)).toMatchObject({ partner: PARTNER, held: 'member' });
    expect(
      readdirSync(folder).filter((name) => !before.includes(name) && !['acme-editions', 'gradus-data'].includes(name)),
    ).toEqual([]);
  });

  it.runIf(existsSync('/bin/sh'))('the public measurements alone give what the page shows', async () => {
    const site = await openSmallSite(['a', "it's"]);
    try {
      for (const address of ['a', "it's"].map(addressOf)) {
        const shown = await site.ask(`/api/v1/programs/acme/partners/${address}.json`);
        const rows = await site.ask(`/api/v1/programs/acme/partners/${address}/observations.csv`);
        expect([shown.status, rows.status]).toEqual([200, 200]);
        const { asOf, standings } = (await shown.json()) as PublicPartner;
        write({ 'acme.yaml': SMALL_PROGRAM, 'observations.csv': await rows.text() });
        const code = recomputeFromRows({ program: 'acme', asOf, paths: ['acme.yaml'] });
        const stdout = execFileSync(
          '/bin/sh',
          ['-c', code.replace('npx gradus', `${process.execPath} ${join(ROOT, 'site/gradus.mjs')}`)],
          { cwd: folder, encoding: 'utf8' },
        );
        const { partner, held, since, keeps, criteria } = standings[0]!;
        expect(JSON.parse(stdout)).toMatchObject({ partner, held, since, keeps, criteria });
      }
    } finally {
      await site.close();
    }
  });
});
