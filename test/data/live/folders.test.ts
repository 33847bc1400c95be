import { en } from '../../../site/words/en/words.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatDay } from '../../../engine/primitives/calendar.ts';
import { listPublishedPartners, openKnown, publishPartner, type KnownOptions, type KnownProgram } from './known.ts';
import { describeDecision } from '../../../site/words/standing.ts';
import { writeWorkbook } from '../workbook-file.ts';

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

/** What today is told from, so that no test depends on the day on which it runs. */
const NOW = new Date('2026-06-01T12:00Z');

interface Known {
  programs: KnownProgram[];
  notices: string[];
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-catalog-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function load(files: Record<string, string | Buffer>, asOf?: string, more: Partial<KnownOptions> = {}): Promise<Known> {
  for (const [name, text] of Object.entries({ 'programs/acme.yaml': ACME, ...files })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return openKnown({
    programs: join(folder, 'programs'),
    data: join(folder, 'data'),
    asOf,
    now: asOf === undefined ? NOW : undefined,
    ...more,
  });
}

const OBSERVATIONS =
  'partner,metric,day,value\nzoe,installs,2026-01-05,20\nadam,installs,2026-03-01,3\nzoe,installs,2026-02-01,25\n';

describe('what is served of folders', () => {
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

  it('is of today, whatever was observed last', async () => {
    const { programs } = await load({ 'data/acme/observations.csv': OBSERVATIONS });
    expect(formatDay(programs[0]!.asOf)).toBe('2026-06-01');
  });

  it('knows nothing yet of what lies after today: it waits, and is told of', async () => {
    const observations = `${OBSERVATIONS}zoe,installs,2026-04-01,99\nzoe,installs,2026-05-01,99\n`;
    const exemptions = 'partner,criterion,reason,by,from,until\nzoe,gold/installs,Flood,Ada,2026-03-25,\n';
    const { programs, notices } = await load(
      { 'data/acme/observations.csv': observations, 'data/acme/exemptions.csv': exemptions },
      undefined,
      { now: new Date('2026-03-20T12:00Z') },
    );
    expect(programs[0]!.partners[1]!.exemptions).toHaveLength(1);
    expect(notices).toEqual([
      'acme: 2 observations wait: they count after today only, the last from 2026-05-01 on.',
      'acme: 1 exemption after 2026-03-20 waits too.',
    ]);
  });

  it('refuses days far ahead and values that may correct or add, and says what takes them', async () => {
    const files = {
      'programs/acme.yaml': ACME.replace('unit: count }', 'unit: count, aggregate: sum, window: P90D }'),
      'data/acme/observations.csv': `${OBSERVATIONS}zoe,installs,2062-01-01,1\nadam,installs,2026-03-01,4\n`,
    };
    const refused = load(files);
    await expect(refused).rejects.toThrow(/observations\.csv:5 — "2062-01-01" in "day" is more than a year ahead/);
    await expect(refused).rejects.toThrow(
      /observations\.csv:6 — "adam" has a value of "installs" for 2026-03-01 already, in line 3\./,
    );
    await expect(refused).rejects.toThrow(
      /\n--same-day is said by GRADUS_SAME_DAY=add, or =replace, here\.\n--any-day is said by GRADUS_ANY_DAY=1 here\.$/,
    );
    const { programs } = await load(files, undefined, { sameDay: 'add', anyDay: true });
    expect(programs[0]!.partners.map(({ subjects }) => subjects[0]!.series.get('installs')!.values)).toEqual([
      [3, 4],
      [20, 25, 1],
    ]);
    await expect(load(files, undefined, { sameDay: 'sum' })).rejects.toThrow(
      'GRADUS_SAME_DAY is "sum"; expected add or replace.',
    );
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
});

describe('what is not read', () => {
  it('is told: a folder that is not there, with the one that may be meant', async () => {
    const { notices } = await load({ 'data/Acne/observations.csv': OBSERVATIONS });
    const [missing, meant] = [join(folder, 'data/acme'), join(folder, 'data/Acne')];
    expect(notices).toEqual([
      `acme: There is no folder ${missing}, so nothing is known yet of the partners. Did you mean ${JSON.stringify(meant)}?`,
    ]);
  });

  it('is told: a file whose name is almost that of a table; what resembles none is left alone', async () => {
    const file = join(folder, 'data/acme/enrolment.csv');
    const { notices } = await load({
      'data/acme/observations.csv': OBSERVATIONS,
      'data/acme/enrolment.csv': 'partner,track,day\n',
      'data/acme/README.md': 'Ours.',
      'data/acme/pictures.csv': 'a,b\n',
    });
    expect(notices).toEqual([`acme: ${file} is not read. Did you mean "enrolments.csv"?`]);
  });
});

describe('a partner who left', () => {
  it('is not published any more', async () => {
    const enrolments = 'partner,track,day,until\nzoe,apps,2026-01-01,2026-02-15\nadam,apps,2026-01-01,2026-06-02\n';
    const { programs } = await load({ 'data/acme/observations.csv': OBSERVATIONS, 'data/acme/enrolments.csv': enrolments });
    expect(listPublishedPartners(programs[0]!)).toEqual(['adam']);
    expect(publishPartner(programs[0]!, 'zoe')).toBeNull();
  });
});

describe('a partner who took over from another', () => {
  const files = {
    'data/acme/observations.csv': OBSERVATIONS,
    'data/acme/successions.csv': 'partner,formerly,from\nzora,zoe,2026-02-15\n',
    'data/acme/partners.csv': 'partner,name\nzoe,Zoë Ltd\nzora,Zora\n',
    'data/acme/listings.csv': 'listing,partner,relevance\nsync,zoe,0.8\n',
  };

  it('has its listings, and is published in its place, with what was decided about it', async () => {
    const { programs, notices } = await load(files);
    const [acme] = programs;
    expect(notices).toEqual([]);
    expect(acme!.listings.map(({ partner }) => partner)).toEqual(['zora']);
    expect(listPublishedPartners(acme!)).toEqual(['adam', 'zora']);
    const apps = publishPartner(acme!, 'zora')!.standings.find(({ track }) => track === 'apps')!;
    expect(apps).toMatchObject({ held: 'gold', since: '2026-01-05' });
    expect(apps.decisions.map((decision) => describeDecision(decision, en))).toEqual([
      'Took over from Zoë Ltd and its tier, Gold.',
      'Zoë Ltd: Joined, on Gold.',
    ]);
    expect(apps.decisions[0]).toMatchObject({ kind: 'succeeded', formerly: 'zoe', formerlyName: 'Zoë Ltd' });
  });

  it('has none of it on a day before', async () => {
    const { programs } = await load(files, '2026-02-14');
    expect(programs[0]!.listings.map(({ partner }) => partner)).toEqual(['zoe']);
    expect(listPublishedPartners(programs[0]!)).toEqual(['zoe']);
  });
});

describe('observations beside their mapping', () => {
  const mapping = 'delimiter: ";"\ndays: DD.MM.YYYY\npartner: Partner\nday: Stand\nmetrics: { installs: Installationen }\n';
  const valuesOf = ({ programs }: Known) =>
    programs[0]!.partners.map(({ id, subjects }) => [id, [...subjects[0]!.series.get('installs')!.values]]);

  it('are read as the mapping says', async () => {
    const catalog = await load({
      'data/acme/observations.csv': 'Partner;Stand;Installationen\nzoe;05.01.2026;20\nadam;01.03.2026;3\n',
      'data/acme/observations.mapping.yaml': mapping,
    });
    expect(valuesOf(catalog)).toEqual([
      ['adam', [3]],
      ['zoe', [20]],
    ]);
  });

  it.each([
    ['observations.tsv', OBSERVATIONS.replaceAll(',', '\t')],
    ['observations.ndjson', '{"partner":"zoe","metric":"installs","day":"2026-01-05","value":20}\n'],
    [
      'observations.xlsx',
      writeWorkbook([
        {
          name: 'Data',
          rows: [
            ['partner', 'metric', 'day', 'value'],
            ['zoe', 'installs', '2026-01-05', 20],
          ],
        },
      ]),
    ],
  ])('may stand in %s too, and need no mapping where nothing has to be guessed', async (name, text) => {
    const catalog = await load({ [`data/acme/${name}`]: text });
    expect(valuesOf(catalog).at(-1)![1]![0]).toBe(20);
  });

  it('are refused when two files could be meant, and when the mapping has none', async () => {
    const files = { 'data/acme/observations.csv': OBSERVATIONS, 'data/acme/observations.xlsx': writeWorkbook([]) };
    await expect(load(files)).rejects.toThrow(
      /^One fault .*\n.*acme — observations\.csv and observations\.xlsx stand side by side; expected one of them\./,
    );
  });

  it('are missed when there is a mapping alone', async () => {
    await expect(load({ 'data/acme/observations.mapping.yaml': mapping })).rejects.toThrow(
      /^One fault .*\n.*observations\.mapping\.yaml — there is a mapping, but no observations beside it; expected one of observations\.csv, /,
    );
  });

  it('are refused together with the faults of their mapping, each with its line', async () => {
    const loading = load({
      'data/acme/observations.csv': OBSERVATIONS,
      'data/acme/observations.mapping.yaml': mapping.replace('installs', 'instals').replace('days', 'day-format'),
    });
    await expect(loading).rejects.toThrow(/^2 faults /);
    await expect(loading).rejects.toThrow(/observations\.mapping\.yaml:2 — day-format: there is no key "day-format"/);
    await expect(loading).rejects.toThrow(/observations\.mapping\.yaml:5 — metrics\.instals: .*Did you mean "installs"\?/);
  });

  it('have a mapping made, when they look as if they needed one', async () => {
    const loading = load({ 'data/acme/observations.csv': 'Partner;Stand;Installationen\nzoe;05.01.2026;20\n' });
    await expect(loading).rejects.toThrow(
      /set apart by semicolons; expected commas.*\nA mapping says how a file is written; to have one drafted: npx gradus inspect .*observations\.csv$/s,
    );
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
    await expect(loading).rejects.toThrow(/birch.enrolments\.csv:2 — "a\/b" in "partner" cannot be a part of an address/);
  });

  it.each(['partner', 'listing'])('that names a %s as no address can is refused', async (column) => {
    const listing = column === 'listing' ? 'a/b' : 'sync';
    const partner = column === 'partner' ? 'a/b' : 'zoe';
    await expect(load({ 'data/acme/listings.csv': `listing,partner,relevance\n${listing},${partner},1\n` })).rejects.toThrow(
      `listings.csv:2 — "a/b" in "${column}" cannot be a part of an address`,
    );
  });

  it('is reported without a place in the code, which would say nothing', async () => {
    const error = await load({ 'programs/acme.yaml': 'id: acme\n' }).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: 'LiveError', stack: undefined });
  });

  it('does not hide how many faults there are when they are too many to list', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => `zoe,installs,2026-01-05,x${i}`);
    const loading = load({ 'data/acme/observations.csv': `partner,metric,day,value\n${rows.join('\n')}\n` });
    await expect(loading).rejects.toThrow(/^150 faults .*\n… and 50 more\.$/s);
  });
});

describe('a day to work everything out for', () => {
  it('is refused when it is not in the calendar', async () => {
    await expect(load({}, '2026-02-30')).rejects.toThrow('GRADUS_AS_OF is "2026-02-30"; expected a day');
  });
});
