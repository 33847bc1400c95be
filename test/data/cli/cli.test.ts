import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../data/cli/progress.ts';
import type { Decision, Evaluation, RankedListing, Standing } from '../../../engine/results.ts';
import { commandIn, parseLines, ROOT, runGradus, writeFolder } from './command-line.ts';

const ACME = `
id: acme-apps
name: Acme App Partners
summary: For testing.
effective: 2026-01-01
timezone: America/New_York
metrics:
  installs: { label: Installs, unit: count }
  rating: { label: Rating, unit: rating, outOf: 5 }
tiers:
  - { id: registered, name: Registered, benefits: [Documentation] }
  - { id: silver, name: Silver, requires: { installs: 25, rating: 4 }, boost: 1.25, benefits: [Support] }
  - { id: gold, name: Gold, requires: { installs: 500 }, boost: 1.4, featured: true, benefits: [Funds] }
review: { every: P3M, from: 2026-01-01, warning: P90D, staleAfter: P180D }
ranking: { cap: 1.3 }
`;
const TRACKS = `
id: forest
name: Forest
summary: For testing.
metrics: { installs: { label: Installs, unit: count } }
tracks:
  technology: { name: Technology, tiers: [{ id: entry, name: Entry }, { id: gold, name: Gold, requires: { installs: 10 } }] }
  consulting: { name: Consulting, tiers: [{ id: entry, name: Entry }] }
`;
const FILES = {
  'acme.yaml': ACME,
  'forest.yaml': TRACKS,
  'broken.yaml': ACME.replace('unit: count', 'unit: counts').replace('boost: 1.4', 'bost: 1.4'),
  'stricter.yaml': ACME.replace('installs: 500', 'installs: 300').replace('rating: 4 }', 'rating: 4.5 }'),
  'daily.yaml': ACME.replace('effective: 2026-01-01', 'effective: 2000-01-01').replace(
    'every: P3M, from: 2026',
    'every: P1D, from: 2000',
  ),
  'remeasured.yaml': ACME.replace('outOf: 5', 'outOf: 4'),
  'obs.csv':
    'partner,metric,day,value\n' +
    'northwind,installs,2026-01-05,250\nnorthwind,rating,2026-01-05,4.75\n' +
    'contoso,installs,2026-02-01,5\ncontoso,installs,2026-04-02,30\ncontoso,rating,2026-04-02,4.25\n' +
    'Zulu,installs,2026-03-01,1\n',
  'fallen.csv':
    'partner,metric,day,value\nnorthwind,rating,2026-01-05,4.75\nnorthwind,installs,2026-01-05,250\nnorthwind,installs,2026-01-20,10\n',
  'wide.csv': 'id,publisher,installs,stars\nn.a,northwind,300,4\nn.b,northwind,20,4.5\nc.a,contoso,5,\n',
  'export.csv': 'Publisher;Installs;Stars;Day\nnorthwind;1.300;4,5;31.03.2026\nTotal;1.300;;\n',
  'export.mapping.yaml':
    'delimiter: ";"\ndecimal: ","\nthousands: "."\ndays: DD.MM.YYYY\nskip: { where: { Publisher: Total } }\n' +
    'partner: Publisher\nday: Day\nmetrics: { installs: Installs, rating: Stars }\n',
  'bad.mapping.yaml': 'partner: Publisher\nday: Day\nmetrics: { instals: Installs }\n',
  'other.mapping.yaml': 'delimiter: ";"\npartner: Publsher\nday: Day\nmetrics: { installs: Installs }\n',
  'my $(touch x).csv': 'partner;metric;day;value\n',
  'bad.csv':
    'partner,metric,day,value\nnorthwind,instals,2026-01-05,1\nnorthwind,rating,2026-02-30,4\nnorthwind,installs,2026-01-05,"1,000"\n',
  'exemptions.csv': 'partner,criterion,reason,by,from,until\ncontoso,silver/installs,Moved,jo,2026-02-01,2026-03-31\n',
  'enrolments.csv': 'partner,day\nnorthwind,2026-02-01\nnewcomer,2026-02-01\n',
  'tracks.csv': 'partner,track,day\nb,technology,2026-02-01\na,technology,2026-02-01\na,consulting,2026-03-01\n',
  'plus.yaml': ACME.replace('tiers:', 'currency: USD\ntiers:').replace(
    '[Support]',
    '[Support, { owed: Business review, every: P3M }, { mdf: { amount: 900, every: P3M } }], health: [installs]',
  ),
  'deliveries.csv': 'partner,day,what,amount\nnorthwind,2026-02-01,Business review,\ncontoso,2026-04-05,,100\n',
  'spending.csv': 'track,tier,time,budget\ntechnology,entry,10,\nconsulting,entry,4,3\nconsulting,entry,6,\n',
  'spent-badly.csv': 'track,tier,time\ntecnology,entry,1\ntechnology,glod,1\nconsulting,entry,-1\n',
  'listings.csv': 'listing,partner,relevance\nsync,northwind,0.8\nnote,contoso,0.9\nmail,stranger,0.95\nzero,northwind,0\n',
};

const run = commandIn(FILES);
const BASIC = '--program acme.yaml --observations obs.csv';

describe('gradus check', () => {
  it('sums up a good program in words, and gives advice line by line', async () => {
    const { code, stdout, stderr } = await run('check acme.yaml');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^acme-apps: Acme App Partners\. 1 edition, 2 metrics; Registered < Silver < Gold\. .* No faults\.\n/);
    expect(parseLines(stdout)).toEqual([
      expect.objectContaining({
        program: 'acme-apps',
        edition: '2026-01-01',
        code: 'boost-above-cap',
        tier: 'gold',
        boost: 1.4,
        cap: 1.3,
      }),
    ]);
    expect(stderr).toContain('acme-apps / gold — ');
  });

  it('lists every fault of a bad one with file, line and column, and ends with 1', async () => {
    const { code, stdout, stderr } = await run('check broken.yaml');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^broken\.yaml:8:\d+ metrics\.installs\.unit — "counts" .* Did you mean "count"\?$/);
    expect(lines[1]).toMatch(/^broken\.yaml:13:\d+ tiers\.gold\.bost — there is no key "bost" here; .* Did you mean "boost"\?$/);
    expect(lines[2]).toBe('2 faults.');
  });

  it('finds thresholds that nobody or everybody meets, when it is given observations', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `p${i},installs,2026-02-01,30\np${i},rating,2026-02-01,4.${i % 9}\n`).join(
      '',
    );
    const args = 'check acme.yaml --observations - --as-of 2026-02-02';
    const { stdout } = await run(args, { input: `partner,metric,day,value\n${rows}` });
    expect(parseLines(stdout).map(({ code, criterion, partners }) => [code, criterion, partners])).toEqual([
      ['boost-above-cap', undefined, undefined],
      ['met-by-everyone', 'silver/installs', 12],
      ['met-by-everyone', 'silver/rating', 12],
      ['met-by-nobody', 'gold/installs', 12],
    ]);
  });

  it('says that options on observations need some', async () => {
    expect(await run('check acme.yaml --enrolments enrolments.csv')).toMatchObject({
      code: 2,
      stderr: '--enrolments says how observations are read; add --observations FILE.\n',
    });
  });

  it('checks a folder of several programs, one after the other', async () => {
    const { code, stderr } = await runGradus(['check', join(ROOT, 'data/programs')]);
    expect(code).toBe(0);
    for (const id of ['aws', 'hubspot', 'salesforce', 'shopify', 'stripe', 'twilio'])
      expect(stderr).toMatch(new RegExp(`^${id}: `, 'm'));
    expect(stderr).not.toContain('Warning');
  });

  it('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('says the same where its lines go into a file', async () => {
    const folder = join(ROOT, 'data/programs');
    const nowhere = openSync(devNull, 'w');
    const [piped, filed] = await Promise.all([runGradus(['check', folder]), runGradus(['check', folder], { stdout: nowhere })]);
    closeSync(nowhere);
    expect(filed).toEqual({ ...piped, stdout: '' });
  });
});

describe('gradus evaluate', () => {
  it('prints a line a partner, in code-unit order, with its keys in the order of the format', async () => {
    const { code, stdout, stderr } = await run(`evaluate ${BASIC} --as-of 2026-04-01`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(parseLines<Evaluation>(stdout).map(({ partner, earned, next }) => [partner, earned, next])).toEqual([
      ['Zulu', 'registered', 'silver'],
      ['contoso', 'registered', 'silver'],
      ['northwind', 'silver', 'gold'],
    ]);
    expect(stdout.split('\n')[2]).toBe(
      '{"partner":"northwind","track":null,"asOf":"2026-04-01","edition":"2026-01-01","earned":"silver","next":"gold","progress":0.75,"tally":{"of":2,"met":1,"unknown":0},' +
        '"criteria":[{"id":"silver/rating","metric":"rating","tier":"silver","status":"met","value":4.75,"direction":"atLeast","target":4,"progress":1,"remaining":0,"observed":"2026-01-05"},' +
        '{"id":"gold/installs","metric":"installs","tier":"gold","status":"unmet","value":250,"direction":"atLeast","target":500,"progress":0.5,"remaining":250,"observed":"2026-01-05"}]}',
    );
  });

  it('leaves out whoever is enrolled later', async () => {
    const { stdout } = await run(`evaluate ${BASIC} --as-of 2026-02-15`);
    expect(parseLines<Evaluation>(stdout).map(({ partner }) => partner)).toEqual(['contoso', 'northwind']);
    const enrolled = await run(`evaluate ${BASIC} --enrolments enrolments.csv --as-of 2026-02-15`);
    expect(parseLines<Evaluation>(enrolled.stdout).map(({ partner, earned }) => [partner, earned])).toEqual([
      ['newcomer', 'registered'],
      ['northwind', 'silver'],
    ]);
    expect((await run(`evaluate ${BASIC} --enrolments enrolments.csv --as-of 2026-01-31`)).stdout).toBe('');
  });

  it('counts exemptions while they last', async () => {
    const statusOn = async (day: string) => {
      const { stdout } = await run(`evaluate ${BASIC} --exemptions exemptions.csv --as-of ${day}`);
      return parseLines<Evaluation>(stdout).find(({ partner }) => partner === 'contoso')!.criteria[0]!.status;
    };
    expect(await statusOn('2026-03-31')).toBe('exempt');
    expect(await statusOn('2026-04-01')).toBe('unmet');
  });

  it('reads observations from standard input, as CSV or NDJSON', async () => {
    const csv = await run('evaluate --program acme.yaml --observations - --as-of 2026-04-01', { input: FILES['obs.csv'] });
    const rows = FILES['obs.csv']
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','));
    const input = rows
      .map(([partner, metric, day, value]) => `${JSON.stringify({ partner, metric, day, value: Number(value) })}\n`)
      .join('');
    const ndjson = await run('evaluate --program acme.yaml --observations - --as-of 2026-04-01', { input });
    expect(csv.code).toBe(0);
    expect(parseLines(csv.stdout)).toHaveLength(3);
    expect(ndjson).toEqual(csv);
  });

  it('reads wide files, and rolls several rows up', async () => {
    const wide = 'evaluate --program acme.yaml --observations wide.csv --partner publisher --day 2026-03-31 --as-of 2026-04-01';
    const { stdout } = await run(`${wide} --metrics installs=sum:installs,rating=mean:stars`);
    expect(
      parseLines<Evaluation>(stdout).map(({ partner, criteria }) => [partner, ...criteria.map(({ value }) => value)]),
    ).toEqual([
      ['contoso', 5, null],
      ['northwind', 4.25, 320],
    ]);
    expect((await run(`${wide} --metrics installs=sum:installs --metrics rating=mean:stars`)).stdout).toBe(stdout);
    expect(await run(`${wide} --metrics installs=installs,rating=mean:stars`)).toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        'wide.csv:3 — "northwind" has a row for 2026-03-31 already, in line 2; say how installs of several rows become one: sum, mean, min, max, count, distinct, such as installs=sum:COLUMN (in a mapping, installs: { sum: COLUMN }).\n' +
        '1 fault; nothing was computed.\n',
    });
  });

  it('reads a file as its mapping says', async () => {
    const args = 'evaluate --program acme.yaml --observations export.csv --as-of 2026-04-01 --mapping';
    const { code, stdout, stderr } = await run(`${args} export.mapping.yaml`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(
      parseLines<Evaluation>(stdout).map(({ partner, earned, criteria }) => [
        partner,
        earned,
        ...criteria.map(({ value }) => value),
      ]),
    ).toEqual([['northwind', 'gold', 4.5, 1300]]);
    expect(await run(`${args} bad.mapping.yaml`)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'bad.mapping.yaml:3 — metrics.instals: no metric is called "instals"; expected one of installs, rating. Did you mean "installs"?\n' +
        '1 fault; nothing was computed.\n',
    });
    expect(await run(`${args} other.mapping.yaml`)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'export.csv:1 — there is no column "Publsher", which other.mapping.yaml:2 names; expected one of Publisher, Installs, Stars, Day. Did you mean "Publisher"?\n' +
        '1 fault; nothing was computed.\n',
    });
  });

  it('prints a line a partner and track', async () => {
    const input = 'partner,metric,day,value\nb,installs,2026-01-05,12\na,installs,2026-01-05,8\n';
    const args = 'evaluate --program forest.yaml --observations - --as-of 2026-04-01';
    const standings = async (more: string) =>
      parseLines<Evaluation>((await run(`${args}${more}`, { input })).stdout).map(({ partner, track, earned }) => [
        partner,
        track,
        earned,
      ]);
    expect(await standings('')).toEqual([
      ['a', 'consulting', 'entry'],
      ['a', 'technology', 'entry'],
      ['b', 'consulting', 'entry'],
      ['b', 'technology', 'gold'],
    ]);
    expect(await standings(' --enrolments tracks.csv')).toEqual([
      ['a', 'consulting', 'entry'],
      ['a', 'technology', 'entry'],
      ['b', 'technology', 'gold'],
    ]);
  });

  it('computes for the last observed day when no day is given', async () => {
    const { code, stdout, stderr } = await run(`evaluate ${BASIC}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(parseLines<Evaluation>(stdout).map(({ asOf }) => asOf)).toEqual(['2026-04-02', '2026-04-02', '2026-04-02']);
  });
});

describe('gradus standing, review, rank', () => {
  it('adds to an evaluation what is held, since when, and what is projected', async () => {
    const { code, stdout } = await run(`standing ${BASIC} --as-of 2026-04-05`);
    expect(code).toBe(0);
    const standings = parseLines<Standing>(stdout);
    expect(Object.keys(standings[0]!)).toEqual([
      ...['partner', 'track', 'asOf', 'edition', 'earned', 'next', 'progress', 'tally', 'criteria'],
      ...['held', 'since', 'state', 'warning', 'fallsTo', 'keeps', 'atRisk', 'projection', 'coming'],
    ]);
    expect(standings.map(({ partner, held, since, state }) => [partner, held, since, state])).toEqual([
      ['Zulu', 'registered', '2026-03-01', 'good'],
      ['contoso', 'silver', '2026-04-02', 'good'],
      ['northwind', 'silver', '2026-01-05', 'good'],
    ]);
    expect(standings[0]!.criteria[0]!.projection).toMatchObject({ status: 'too-little-data', reason: { code: 'months-known' } });
  });

  it('prints decisions by day, then partner', async () => {
    const { stdout } = await run(`review ${BASIC} --to 2026-04-02`);
    const decisions = parseLines<Decision>(stdout);
    expect(decisions.map(({ day, partner, kind }) => [day, partner, kind])).toEqual([
      ['2026-01-05', 'northwind', 'enrolled'],
      ['2026-02-01', 'contoso', 'enrolled'],
      ['2026-03-01', 'Zulu', 'enrolled'],
      ['2026-04-01', 'Zulu', 'retained'],
      ['2026-04-01', 'contoso', 'retained'],
      ['2026-04-01', 'northwind', 'retained'],
      ['2026-04-02', 'contoso', 'promoted'],
    ]);
    expect(stdout.split('\n')[6]).toBe(
      '{"partner":"contoso","track":null,"day":"2026-04-02","kind":"promoted","from":"registered","to":"silver","edition":"2026-01-01","deadline":null,' +
        '"because":[{"id":"silver/installs","status":"met","value":30,"direction":"atLeast","target":25},{"id":"silver/rating","status":"met","value":4.25,"direction":"atLeast","target":4}]}',
    );
    const later = await run(`review ${BASIC} --from 2026-04-02 --to 2026-04-02`);
    expect(later.stdout).toBe(`${stdout.split('\n')[6]}\n`);
  });

  it('decides for years of daily reviews in little memory', { timeout: 60_000 }, async () => {
    const input = `partner,metric,day,value\n${Array.from({ length: 150 }, (_, i) => `p${i},installs,2000-01-01,${i}\n`).join('')}`;
    const nowhere = openSync(devNull, 'w');
    const line = 'review --program daily.yaml --observations - --to 2026-01-01';
    const { code, stderr } = await run(line, { input, stdout: nowhere, nodeOptions: ['--max-old-space-size=100'] });
    closeSync(nowhere);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('takes the day to review up to as --as-of too, as every command that computes does', async () => {
    const [to, asOf] = await Promise.all(['--to', '--as-of'].map((option) => run(`review ${BASIC} ${option} 2026-04-01`)));
    expect(asOf).toEqual(to);
    expect(parseLines<Decision>(asOf!.stdout)).toHaveLength(6);
  });

  it('ranks listings by relevance and the boost of the tier held, under the cap', async () => {
    const { stdout } = await run(`rank ${BASIC} --listings listings.csv --as-of 2026-04-01`);
    expect(stdout.split('\n')[0]).toBe(
      '{"place":1,"listing":"sync","partner":"northwind","score":1,"relevance":0.8,"boost":1.25,"why":["relevance","tier-boost"]}',
    );
    expect(parseLines<RankedListing>(stdout).map(({ listing }) => listing)).toEqual(['sync', 'mail', 'note', 'zero']);
    const plain = await run(`rank ${BASIC} --listings listings.csv --as-of 2026-04-01 --no-boost`);
    expect(parseLines<RankedListing>(plain.stdout).map(({ listing }) => listing)).toEqual(['mail', 'note', 'sync', 'zero']);
  });
});

describe('gradus simulate and segment', () => {
  it('tells who would move under a proposed edition, and why', async () => {
    const { code, stdout } = await run(`simulate ${BASIC} --proposed stricter.yaml --as-of 2026-04-05`);
    expect(code).toBe(0);
    const lines = parseLines(stdout);
    expect(lines[0]).toEqual({
      kind: 'summary',
      asOf: '2026-04-05',
      today: '2026-01-01',
      proposed: '2026-01-01',
      partners: 3,
      moves: 1,
    });
    expect(lines.filter(({ kind }) => kind === 'tier').map(({ tier, held }) => [tier, held])).toEqual([
      [null, 0],
      ['registered', 1],
      ['silver', 2],
      ['gold', 0],
    ]);
    expect(lines.filter(({ kind }) => kind === 'criterion')).toEqual([
      { kind: 'criterion', id: 'silver/rating', up: 0, down: 1 },
    ]);
    expect(lines.at(-1)).toMatchObject({ kind: 'move', partner: 'contoso', change: 'down' });
  });

  it('refuses a proposed edition of another program', async () => {
    const { code, stderr } = await run(`simulate ${BASIC} --proposed forest.yaml --as-of 2026-04-05`);
    expect(code).toBe(1);
    expect(stderr).toContain('forest.yaml — this is an edition of "forest", not of "acme-apps"');
  });

  it('refuses a proposed edition that measures something else under the id of a metric, rather than what was observed of it', async () => {
    const { code, stderr } = await run(`simulate ${BASIC} --proposed remeasured.yaml --as-of 2026-04-05`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^remeasured\.yaml — the upper bound of "rating" is 5 in an earlier edition and 4 in this one, .*\n$/);
  });

  it('tells how a metric is spread over partners', async () => {
    const { code, stdout, stderr } = await run(`segment ${BASIC} --value rating --split 50/50 --groups 2 --as-of 2026-04-05`);
    expect(code).toBe(0);
    const [line] = parseLines<Record<string, unknown> & { natural: unknown[]; split: { wanted: number }[] }>(stdout);
    expect(line).toMatchObject({ metric: 'rating', asOf: '2026-04-05', partners: 2, total: 9, unknown: 1 });
    expect(line!.natural).toHaveLength(2);
    expect(line!.split.map(({ wanted }) => wanted)).toEqual([0.5, 0.5]);
    expect(stderr).toBe('Left out: 1 of 3 partners, as "rating" is not known of them on 2026-04-05.\n');
  });

  it.each([
    ['--value raitng', '--value: no metric is called "raitng"; expected one of installs, rating. Did you mean "rating"?'],
    [
      '--value rating --split 50/60',
      "error: option '--split <percents>' argument '50/60' is invalid. Expected percents that make 100, such as 5/15/80.",
    ],
    ['--value rating --groups 0', "error: option '--groups <n>' argument '0' is invalid. Expected a whole number from 1 to 20."],
  ])('refuses %s', async (options, sentence) => {
    expect(await run(`segment ${BASIC} ${options} --as-of 2026-04-05`)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });
});

describe('gradus entitlements, health and investment', () => {
  const PLUS = '--program plus.yaml --observations obs.csv --as-of 2026-04-05';

  it('tell what each partner who is enrolled may expect, less what was delivered', async () => {
    const { code, stdout, stderr } = await run(`entitlements ${PLUS} --deliveries deliveries.csv`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = parseLines<{ partner: string; funds: object[]; owed: object[] }>(stdout);
    expect(lines.map(({ partner, funds, owed }) => [partner, funds, owed])).toEqual([
      ['Zulu', [], []],
      // Silver since 2 April.
      [
        'contoso',
        [expect.objectContaining({ accrued: 900, used: 100, left: 800 })],
        [expect.objectContaining({ status: 'due' })],
      ],
      [
        'northwind',
        [expect.objectContaining({ accrued: 1800, used: 0 })],
        [expect.objectContaining({ due: '2026-04-04', status: 'delivered' }), expect.objectContaining({ status: 'due' })],
      ],
    ]);
  });

  it('need no deliveries, and refuse those of other programs', async () => {
    expect(parseLines((await run(`entitlements ${PLUS}`)).stdout)).toHaveLength(3);
    expect(await run(`entitlements ${BASIC} --deliveries deliveries.csv`)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'deliveries.csv:2 — no edition owes "Business review": the program owes nothing.\n1 fault; nothing was computed.\n',
    });
    expect((await run(`entitlements --program plus.yaml --observations - --deliveries -`)).code).toBe(2);
  });

  it('tell how those who hold a tier do in what it watches, lowest tier first', async () => {
    const { code, stdout } = await run(`health ${PLUS}`);
    expect(code).toBe(0);
    const none = { track: null, asOf: '2026-04-05', metrics: [] };
    expect(parseLines(stdout)).toEqual([
      { ...none, tier: 'registered', holders: 1 },
      // 250 and 30 installations.
      { ...none, tier: 'silver', holders: 2, metrics: [{ metric: 'installs', known: 1, typical: 140, trend: null }] },
      { ...none, tier: 'gold', holders: 0 },
    ]);
  });

  it('count in each track those who hold its tiers', async () => {
    const { stdout } = await run('health --program forest.yaml --observations - --enrolments tracks.csv --as-of 2026-04-01', {
      input: 'partner,metric,day,value\na,installs,2026-02-02,50\n',
    });
    expect(parseLines(stdout).map(({ track, tier, holders }) => [track, tier, holders])).toEqual([
      ['technology', 'entry', 1],
      ['technology', 'gold', 1],
      ['consulting', 'entry', 1],
    ]);
  });
});

describe('gradus investment', () => {
  const TRACKED = '--program forest.yaml --observations - --enrolments tracks.csv --as-of 2026-04-01';
  const input = 'partner,metric,day,value\na,installs,2026-02-02,50\n';

  it('sets what was spent on each tier against the plan, over all tracks', async () => {
    const { code, stdout } = await run(`investment ${TRACKED} --spending spending.csv`, { input });
    expect(code).toBe(0);
    type Line = Record<'partners' | 'time', { amount: number; share: number; verdict: string }> & { track: string; tier: string };
    expect(parseLines<Line>(stdout).map(({ track, tier, partners, time }) => [track, tier, partners.amount, time.share])).toEqual(
      [
        ['technology', 'entry', 1, 0.5],
        ['technology', 'gold', 1, 0],
        ['consulting', 'entry', 1, 0.5],
      ],
    );
  });

  it('refuses what is no tier, no track and no amount, all at once', async () => {
    const { code, stdout, stderr } = await run(`investment ${TRACKED} --spending spent-badly.csv`, { input });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n').slice(0, -1)).toEqual([
      'spent-badly.csv:2 — there is no track "tecnology"; expected one of technology, consulting. Did you mean "technology"?',
      'spent-badly.csv:3 — there is no tier "glod"; expected one of entry, gold. Did you mean "gold"?',
      'spent-badly.csv:4 — -1 in "time" is negative; expected 0 or more.',
      '3 faults; nothing was computed.',
    ]);
  });
});

describe('bad input ends with 1, nothing on standard output, and', () => {
  it.each([
    [
      'every fault of the observations',
      'evaluate --program acme.yaml --observations bad.csv',
      [
        'bad.csv:2 — no metric is called "instals"; expected one of installs, rating. Did you mean "installs"?',
        'bad.csv:3 — "2026-02-30" in "day" is not in the calendar; expected a day such as 2026-01-31, or a time such as 2026-01-31T10:00Z.',
        'bad.csv:4 — "1,000" in "value" seems to have thousands set apart; expected digits alone with a point before decimals, such as 1250 or 4.5.',
        'A mapping says how a file is written; to have one drafted: npx gradus inspect bad.csv --program acme.yaml',
        '3 faults; nothing was computed.',
      ],
    ],
    [
      'the faults of all files at once',
      'evaluate --program forest.yaml --observations nowhere.csv --exemptions exemptions.csv --enrolments enrolments.csv',
      [
        'nowhere.csv — this could not be read: there is no such file or folder.',
        'exemptions.csv:2 — no criterion of any edition is called "silver/installs"; expected gold/installs.',
        'enrolments.csv:1 — there is no "track" among the columns partner, day; every file names its columns in its first row, or its keys in every object.',
        '3 faults; nothing was computed.',
      ],
    ],
    [
      'a sentence about a missing program',
      'evaluate --program nowhere.yaml --observations obs.csv',
      ['nowhere.yaml — this could not be read: there is no such file or folder.', '1 fault; nothing was computed.'],
    ],
    [
      'a sentence about a missing file of listings',
      `rank ${BASIC} --listings nowhere.csv`,
      ['nowhere.csv — this could not be read: there is no such file or folder.', '1 fault; nothing was computed.'],
    ],
    [
      'a sentence about a day before the program begins',
      `evaluate ${BASIC} --as-of 2025-12-31`,
      ['No edition of acme-apps is in force on 2025-12-31: the first takes effect on 2026-01-01.'],
    ],
  ])('%s', async (_, line, sentences) => {
    expect(await run(line)).toEqual({ code: 1, stdout: '', stderr: sentences.map((sentence) => `${sentence}\n`).join('') });
  });

  it('a command to paste in which every name is quoted for its shell', async () => {
    const { stderr } = await run(['evaluate', '--program', 'acme.yaml', '--observations', 'my $(touch x).csv']);
    expect(stderr).toContain("npx gradus inspect 'my $(touch x).csv' --program acme.yaml\n");
  });

  it('the first hundred of very many faults, and how many more', async () => {
    const input = `partner,metric,day,value\n${'a,installs,2026-01-05,x\n'.repeat(1234)}`;
    const { stderr } = await run('evaluate --program acme.yaml --observations -', { input });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(102);
    expect(lines.slice(100)).toEqual(['… and 1134 more.', '1234 faults; nothing was computed.']);
  });
});

describe('bad usage ends with 2, nothing on standard output, and', () => {
  it.each([
    ['evaluate', "error: required option '--program <path>' not specified\ngradus help evaluate says what it takes."],
    ['evaluate --program acme.yaml', "error: required option '--observations <file>' not specified"],
    ['evalute', "error: unknown command 'evalute'\n(Did you mean evaluate?)\ngradus help lists the commands."],
    ['key create', "error: required option '--scope <scope>' not specified\ngradus help key says what it takes."],
    ['check', "error: missing required argument 'path'\ngradus help check says what it takes."],
    [`evaluate ${BASIC} --asof 2026-01-01`, "error: unknown option '--asof'\n(Did you mean --as-of?)"],
    [
      `evaluate ${BASIC} --as-of 2026-02-30`,
      "error: option '--as-of <day>' argument '2026-02-30' is invalid. It is no day of the calendar; expected one such as 2026-01-31.",
    ],
    [`review ${BASIC} --from 2026-02-01 --to 2026-01-01`, '--to 2026-01-01 is before --from 2026-02-01.'],
    [
      `review ${BASIC} --to 2026-02-01 --as-of 2026-03-01`,
      "error: option '--to <day>' cannot be used with option '--as-of <day>'",
    ],
    [
      `evaluate ${BASIC} --partner id`,
      'A wide file needs all three: --partner COLUMN --day COLUMN-or-DAY --metrics metric=COLUMN,…',
    ],
    [
      'evaluate --program acme.yaml --observations wide.csv --partner id --day 2026-01-05 --metrics instals=installs',
      '--metrics: no metric is called "instals"; expected one of installs, rating. Did you mean "installs"?',
    ],
    [
      'evaluate --program acme.yaml --observations wide.csv --partner id --day 2026-02-30 --metrics installs',
      '--day: "2026-02-30" is not in the calendar; expected a day such as 2026-01-31, or a column.',
    ],
    [
      'evaluate --program acme.yaml --observations wide.csv --partner publiser --day 2026-01-05 --metrics installs',
      'wide.csv:1 — there is no column "publiser"; expected one of id, publisher, installs, stars. Did you mean "publisher"?',
    ],
    [
      'evaluate --program acme.yaml --observations export.csv --mapping export.mapping.yaml --partner Publisher',
      '--mapping says what --partner, --day and --metrics say; give one or the other.',
    ],
    ['check acme.yaml --mapping export.mapping.yaml', '--mapping says how observations are read; add --observations FILE.'],
    ['evaluate --program acme.yaml --observations - --enrolments -', 'Only one file can be standard input (-).'],
    [
      'evaluate --program acme.yaml --observations ',
      "error: option '--observations <file>' is empty; expected something after it.",
    ],
    [`evaluate ${BASIC} --partner `, "error: option '--partner <column>' is empty; expected something after it."],
    ['check ', "error: command-argument value '' is invalid for argument 'path'. It is empty."],
    [
      '--program acme.yaml evaluate --observations obs.csv',
      "error: unknown option '--program'\nOptions stand behind the command, as in gradus evaluate --program PATH --observations FILE.",
    ],
  ])('a sentence: %s', async (line, sentence) => {
    expect(await run(line)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('the programs of a folder that holds several', async () => {
    const programs = join(ROOT, 'data/programs');
    const { code, stdout, stderr } = await run(`evaluate --program ${programs} --observations obs.csv`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/ holds \d programs \(aws, .*twilio\); name the file, or the folder, of one of them\.\n$/);
  });

  it('the commands, when none is named', async () => {
    const { code, stdout, stderr } = await runGradus([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const name of [
      'check',
      'inspect',
      'evaluate',
      'standing',
      'review',
      'rank',
      'entitlements',
      'simulate',
      'segment',
      'health',
      'outlook',
      'way-up',
      'investment',
    ])
      expect(stderr).toContain(`  ${name} `);
  });
});

describe('gradus way-up', () => {
  it('lists what is left for one partner', async () => {
    const { code, stdout } = await run(`way-up contoso ${BASIC} --as-of 2026-04-05`);
    expect(code).toBe(0);
    expect(parseLines(stdout)).toMatchObject([{ partner: 'contoso', asOf: '2026-04-05', left: expect.any(Array) as unknown }]);
  });

  it('names the nearest partner for one that is none', async () => {
    const { code, stderr } = await run(`way-up contosso ${BASIC} --as-of 2026-04-05`);
    expect(code).toBe(2);
    expect(stderr).toContain('Nobody called "contosso" is enrolled on 2026-04-05. Did you mean "contoso"?');
  });
});

describe('gradus outlook', () => {
  it('has a line for each tier, highest first, and those without one last, as far ahead as it is told', async () => {
    const { code, stdout } = await run('outlook --program acme.yaml --observations obs.csv --as-of 2026-01-31 --ahead P2M');
    expect(code).toBe(0);
    const lines = parseLines<Record<string, unknown>>(stdout);
    expect(lines.map(({ tier, until }) => [tier, until])).toEqual([
      ['gold', '2026-03-31'],
      ['silver', '2026-03-31'],
      ['registered', '2026-03-31'],
      [null, '2026-03-31'],
    ]);
    expect(lines.reduce((sum, { holders }) => sum + (holders as number), 0)).toBeGreaterThan(0);
  });

  it('counts those who fall short already, until a review has warned them', async () => {
    const shortOn = async (day: string): Promise<unknown[]> => {
      const { stdout } = await run(`outlook --program acme.yaml --observations fallen.csv --as-of ${day}`);
      return parseLines<{ tier: string; short: number }>(stdout).map(({ tier, short }) => [tier, short]);
    };
    const none = [
      ['gold', 0],
      ['silver', 0],
      ['registered', 0],
      [null, 0],
    ];
    expect(await shortOn('2026-01-19')).toEqual(none);
    expect(await shortOn('2026-03-31')).toEqual(none.with(1, ['silver', 1]));
    expect(await shortOn('2026-04-01')).toEqual(none);
  });

  it('says what a time ahead looks like', async () => {
    const { code, stderr } = await run('outlook --program acme.yaml --observations obs.csv --ahead soon');
    expect(code).toBe(2);
    expect(stderr).toContain('It is no time ahead; expected a duration such as P3M or P90D.');
  });
});

describe('the output', () => {
  const input = `partner,metric,day,value\n${Array.from({ length: 5000 }, (_, i) => `p${i},installs,2026-01-05,${i}\n`).join('')}`;
  const line = 'evaluate --program acme.yaml --observations - --as-of 2026-01-05';

  it('is whole, however long', async () => {
    const { code, stdout } = await run(line, { input });
    expect(code).toBe(0);
    expect(parseLines(stdout)).toHaveLength(5000);
  });

  it('may be cut off by its reader, quietly', async () => {
    const { code, stdout, stderr } = await run(line, { input, isOutputCut: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.length).toBeGreaterThan(0);
  });

  it('is whole even when nobody reads the words beside it', async () => {
    const heard = await run('check acme.yaml');
    expect(heard.stderr).not.toBe('');
    expect(await run('check acme.yaml', { isErrorCut: true })).toEqual({ ...heard, stderr: '' });
  });

  it.runIf(existsSync('/dev/full')).each([line, 'help', 'evaluate --help'])(
    'of %s ends with 1 and a sentence when it cannot be written',
    async (asked) => {
      const full = openSync('/dev/full', 'w');
      const { code, stderr } = await run(asked, { input, stdout: full });
      closeSync(full);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: 'The output could not be written: there is no space left.\n',
      });
    },
  );

  it('shows what came out of a file, rather than let the terminal obey it', async () => {
    const files = await run('evaluate --program acme.yaml --observations -', {
      input: 'partner,\u001B[2Jmetric,day,\u202Evalue\n',
    });
    expect(files.stderr).toContain('among the columns partner, "\\u001B[2Jmetric", day, "\\u202Evalue";');
    const words = await run('check acme.yaml --\u001B[2J');
    expect(words.stderr).toContain("unknown option '--\\u001B[2J'");
  });

  it('is help, when that is asked for', async () => {
    const { code, stdout, stderr } = await run('help evaluate');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('--observations <file>');
  });
});

describe('under an older Node', () => {
  const pretend = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })";
  const nodeOptions = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`];

  it('the command starts the Node that comes with the project, and hands its result on', async () => {
    const good = await run(`evaluate ${BASIC} --as-of 2026-04-01`, { nodeOptions });
    expect(good).toEqual(await run(`evaluate ${BASIC} --as-of 2026-04-01`));
    expect((await run('check broken.yaml', { nodeOptions })).code).toBe(1);
    expect((await run('nonsense', { nodeOptions })).code).toBe(2);
  });

  it('and says how to get it, when it is missing', async () => {
    const elsewhere = writeFolder({ 'gradus.mjs': readFileSync(join(ROOT, 'site/gradus.mjs'), 'utf8') });
    const { code, stderr } = await run('check acme.yaml', { nodeOptions, command: join(elsewhere, 'gradus.mjs') });
    rmSync(elsewhere, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^gradus needs Node 24 or newer, and this is v\S+: install a newer one. In a clone, npm ci brings one along\.\n$/,
    );
  });
});

describe('a progress bar', () => {
  function draw(isTTY: boolean, total: number | null, steps: [ms: number, by: number][]): string {
    let now = 0;
    let drawn = '';
    const stream = { isTTY, write: (text: string) => (drawn += text) } as unknown as NodeJS.WriteStream;
    const progress = createProgress('Reading', total, stream, () => now);
    for (const [ms, by] of steps) {
      now += ms;
      progress.advance(by);
    }
    progress.done();
    return drawn
      .replace(/\u001b\[[\d;]*m/g, '')
      .replace(/\u001b\[[\d;]*[A-Za-z]/g, '|')
      .replace(/\|+/g, '|');
  }

  it('is drawn on a terminal after a second, ten times a second at most, and wiped at the end', () => {
    expect(
      draw(true, 200, [
        [900, 20],
        [200, 30],
        [50, 10],
        [100, 40],
      ]),
    ).toMatch(/^\|Reading ━{8}─{24} 25 %\|Reading ━{16}─{16} 50 %\|$/);
  });

  it('shows no share of what has no known size', () => {
    expect(draw(true, null, [[1100, 5]])).toBe('|Reading …|');
  });

  it('is not drawn for short work, nor where there is no terminal', () => {
    expect(draw(true, 100, [[900, 100]])).toBe('');
    expect(draw(false, 100, [[5000, 10]])).toBe('');
  });
});
