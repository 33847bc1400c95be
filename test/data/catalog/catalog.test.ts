import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatDay } from '../../../engine/primitives/calendar.ts';
import { loadCatalog, type Catalog } from '../../../data/catalog.ts';

const ACME = `
id: acme
name: Acme
summary: For testing.
metrics: { installs: { label: Installs, unit: count } }
tracks:
  studios: { name: Studios, tiers: [{ id: entry, name: Entry }] }
  apps: { name: Apps, tiers: [{ id: entry, name: Entry }, { id: gold, name: Gold, requires: { installs: 10 } }] }
`;
const BIRCH = 'id: birch\nname: Birch\nsummary: Without tracks.\nmetrics: {}\ntiers: [{ id: member, name: Member }]\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-catalog-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function load(files: Record<string, string>, asOf?: string): Promise<Catalog> {
  for (const [name, text] of Object.entries({ 'programs/acme.yaml': ACME, ...files })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return loadCatalog({ programs: join(folder, 'programs'), data: join(folder, 'data'), asOf });
}

const OBSERVATIONS =
  'partner,metric,day,value\nzoe,installs,2026-01-05,20\nadam,installs,2026-03-01,3\nzoe,installs,2026-02-01,25\n';

describe('a catalog', () => {
  it('enrols everyone who was observed on every ladder, when no file says otherwise', async () => {
    const { programs } = await load({ 'data/acme/observations.csv': OBSERVATIONS });
    expect(
      programs[0]!.partners.map(({ id, subjects }) => [id, subjects.map(({ track, enrolled }) => [track, enrolled])]),
    ).toEqual([
      [
        'adam',
        [
          ['studios', null],
          ['apps', null],
        ],
      ],
      [
        'zoe',
        [
          ['studios', null],
          ['apps', null],
        ],
      ],
    ]);
  });

  it('has those alone whom the enrolments name, observed or not', async () => {
    const enrolments = 'partner,track,day\nzoe,apps,2026-01-01\nnew,studios,2026-02-01\n';
    const { programs } = await load({ 'data/acme/observations.csv': OBSERVATIONS, 'data/acme/enrolments.csv': enrolments });
    const [acme] = programs;
    expect(acme!.partners.map(({ id, subjects }) => [id, subjects.map(({ track }) => track)])).toEqual([
      ['new', ['studios']],
      ['zoe', ['apps']],
    ]);
    expect(acme!.partners.map(({ subjects }) => subjects[0]!.series.get('installs')?.values ?? null)).toEqual([null, [20, 25]]);
  });

  it('calls a partner and a listing as their files do, else by their ids', async () => {
    const { programs } = await load({
      'data/acme/observations.csv': OBSERVATIONS,
      'data/acme/partners.csv': 'partner,name,url\nzoe,"Zoë, Ltd",https://zoe.example/\n',
      'data/acme/listings.csv': 'listing,partner,relevance,name,price\nsync,zoe,0.8,Sync,€9 a month\nbare,adam,0.5,,\n',
    });
    const [acme] = programs;
    expect(acme!.partners.map(({ name, url, summary }) => [name, url, summary])).toEqual([
      ['adam', null, null],
      ['Zoë, Ltd', 'https://zoe.example/', null],
    ]);
    expect(acme!.listings.map(({ id, partner, relevance, name, price }) => [id, partner, relevance, name, price])).toEqual([
      ['sync', 'zoe', 0.8, 'Sync', '€9 a month'],
      ['bare', 'adam', 0.5, 'bare', null],
    ]);
  });

  it('gives each partner their own exemptions', async () => {
    const exemptions = 'partner,criterion,reason,by,from,until\nzoe,gold/installs,Flood,Ada,2026-01-01,\n';
    const { programs } = await load({ 'data/acme/observations.csv': OBSERVATIONS, 'data/acme/exemptions.csv': exemptions });
    expect(programs[0]!.partners.map(({ exemptions: own }) => own.map(({ reason }) => reason))).toEqual([[], ['Flood']]);
    expect(programs[0]!.partners[1]!.subjects[0]!.exemptions).toHaveLength(1);
  });

  it('is of the last day on which something of a program was observed', async () => {
    const { programs } = await load({ 'data/acme/observations.csv': OBSERVATIONS });
    expect(formatDay(programs[0]!.asOf)).toBe('2026-03-01');
  });

  it('is of the day that is asked for', async () => {
    const { programs } = await load({ 'programs/birch.yaml': BIRCH, 'data/acme/observations.csv': OBSERVATIONS }, '2026-02-10');
    expect(programs.map(({ id, asOf }) => [id, formatDay(asOf)])).toEqual([
      ['acme', '2026-02-10'],
      ['birch', '2026-02-10'],
    ]);
  });

  it.each(['jo@acme.example', 'a+b', 'tom&jerry', '50%', '#1', 'who?', 'a\\b', '...', '雪'.repeat(200)])(
    'takes a partner %s, who has an address like any other',
    async (id) => {
      const { programs } = await load({
        'data/acme/observations.csv': `partner,metric,day,value\n${id},installs,2026-01-05,1\n`,
      });
      expect(programs[0]!.partners.map((one) => one.id)).toEqual([id]);
    },
  );

  it('takes ids with dots, spaces and letters of any language', async () => {
    const { programs } = await load({
      'data/acme/observations.csv':
        'partner,metric,day,value\nms.python,installs,2026-01-05,1\nVélo Café,installs,2026-01-05,1\n',
    });
    expect(programs[0]!.partners.map(({ id }) => id)).toEqual(['Vélo Café', 'ms.python']);
  });

  it('has a program without data, with nobody in it', async () => {
    const { programs } = await load({}, '2026-02-10');
    expect(programs).toMatchObject([{ id: 'acme', partners: [], listings: [] }]);
  });

  it('is read once for the same options', async () => {
    const first = await load({}, '2026-02-10');
    expect(await loadCatalog({ programs: join(folder, 'programs'), data: join(folder, 'data'), asOf: '2026-02-10' })).toBe(first);
  });
});

describe('a broken file', () => {
  it('of a program is refused with every fault and its line', async () => {
    await expect(load({ 'programs/acme.yaml': 'id: acme\nnane: Acme\n' })).rejects.toThrow(
      /^\d+ faults in programs or data:\n.*acme\.yaml:2:1 .*"nane"/s,
    );
  });

  it('of data is refused together with all the others, with their lines', async () => {
    const loading = load({
      'programs/birch.yaml': BIRCH,
      'data/acme/observations.csv': 'partner,metric,day,value\nzoe,instals,2026-01-05,20\nzoe,installs,2026-02-30,20\n',
      'data/acme/partners.csv': 'partner,name,url\nzoe,Zoe,javascript:alert(1)\nzoe,Zoe,\n',
      'data/birch/enrolments.csv': 'partner,day\na/b,2026-01-01\n',
    });
    await expect(loading).rejects.toThrow(/^5 faults in programs or data:\n/);
    await expect(loading).rejects.toThrow(/acme.observations\.csv:2 — .*"instals".*"installs"/);
    await expect(loading).rejects.toThrow(/acme.observations\.csv:3 — .*2026-02-30/);
    await expect(loading).rejects.toThrow(/acme.partners\.csv:2 — "javascript:alert\(1\)" in "url" is no web address/);
    await expect(loading).rejects.toThrow(/acme.partners\.csv:3 — .*line 2/);
    await expect(loading).rejects.toThrow(/birch — the partner "a\/b" cannot have a page/);
  });

  it.each(['a/b', '.', '..', 'index.html', 'a\u0007b'])('that names a partner %s is refused, as no address can', async (id) => {
    await expect(
      load({ 'data/acme/observations.csv': `partner,metric,day,value\n${id},installs,2026-01-05,1\n` }),
    ).rejects.toThrow(/cannot have a page/);
  });

  it('is reported without a place in the code, which would say nothing', async () => {
    const error = await load({ 'programs/acme.yaml': 'id: acme\n' }).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: 'CatalogError', stack: undefined });
  });

  it('does not hide how many faults there are when they are too many to list', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => `zoe,installs,2026-01-05,x${i}`);
    const loading = load({ 'data/acme/observations.csv': `partner,metric,day,value\n${rows.join('\n')}\n` });
    await expect(loading).rejects.toThrow(/^150 faults .*\n… and 50 more\.$/s);
  });
});

describe('a day to work everything out for', () => {
  it('is refused when it is not in the calendar', async () => {
    await expect(load({}, '2026-02-30')).rejects.toThrow('"2026-02-30" is no day');
  });
});
