import { describe, expect, it } from 'vitest';
import type { Decision, Evaluation, RankedListing, Standing } from '../../../engine/results.ts';
import { commandIn, parseLines } from './command-line.ts';

const ACME = `
id: acme
name: Acme
summary: For testing.
effective: 2026-01-01
currency: EUR
metrics:
  installs: { label: Installs, unit: count }
  revenue: { label: Revenue, unit: money, aggregate: sum, window: P12M }
tiers:
  - { id: registered, name: Registered }
  - { id: silver, name: Silver, requires: { installs: 25 }, boost: 1.25, benefits: [{ mdf: { amount: 900, every: P1M } }] }
review: { every: P3M, from: 2026-01-01, warning: P30D }
`;
const HEADER = 'partner,metric,day,value\n';
const FILES = {
  'acme.yaml': ACME,
  'featured.yaml': ACME.replace('boost: 1.25', 'boost: 1.25, featured: true') + 'ranking: { featuredSlots: 2 }\n',
  'both-names.csv': 'listing,partner,relevance\nnote,kestrel,0.5\nbook,osprey,0.6\n',
  'jan.csv': `${HEADER}kestrel,installs,2026-01-05,30\nkestrel,revenue,2026-01-05,700\n`,
  'feb.csv': `${HEADER}kestrel,revenue,2026-01-05,600\nmerlin,installs,2026-02-05,3\n`,
  'mar.csv': `${HEADER}kestrel,installs,2026-03-05,10\n`,
  'enrolments.csv': 'partner,day,until\nkestrel,2026-01-10,2026-02-20\n',
  'others.csv': 'partner,day\nmerlin,2026-02-05\n',
  'misspelt.csv': 'partner,day\nkestral,2026-01-10\nmerlin,2026-01-10\n',
  'successions.csv': 'partner,formerly,from\nosprey,kestrel,2026-02-01\n',
  'listings.csv': 'listing,partner,relevance\nnote,kestrel,0.5\n',
  'more-listings.csv': 'listing,partner,relevance\nbook,stranger,0.9\n',
  'paid.csv': 'partner,day,amount\nkestrel,2026-01-20,100\n',
  'paid-later.csv': 'partner,day,amount\nosprey,2026-02-20,50\n',
};

const run = commandIn(FILES);
const valueOf = (stdout: string, partner: string): number | null | undefined =>
  parseLines<Evaluation>(stdout).find((line) => line.partner === partner)?.criteria[0]?.value;
const PROGRAM = '--program acme.yaml';

describe('an option given twice', () => {
  it('reads both files as one, where it names files', async () => {
    const { code, stdout, stderr } = await run(`evaluate ${PROGRAM} --observations jan.csv --observations mar.csv`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(valueOf(stdout, 'kestrel')).toBe(10);
    const enrolled = await run(
      `evaluate ${PROGRAM} --observations jan.csv --observations feb.csv --same-day add --enrolments enrolments.csv --enrolments others.csv --as-of 2026-02-10`,
    );
    expect(parseLines<Evaluation>(enrolled.stdout).map(({ partner }) => partner)).toEqual(['kestrel', 'merlin']);
    const ranked = await run(`rank ${PROGRAM} --observations jan.csv --listings listings.csv --listings more-listings.csv`);
    expect(parseLines<RankedListing>(ranked.stdout).map(({ listing }) => listing)).toEqual(['book', 'note']);
  });

  it.each([
    [`${PROGRAM} --observations jan.csv ${PROGRAM}`, "error: option '--program <path>' is given twice; expected it once."],
    [
      `${PROGRAM} --observations jan.csv --as-of 2026-01-05 --as-of 2026-01-06`,
      "error: option '--as-of <day>' is given twice; expected it once.",
    ],
    [
      `${PROGRAM} --observations jan.csv --observations ./jan.csv`,
      "error: option '--observations <file>' argument './jan.csv' is invalid. It is given twice.",
    ],
    [`${PROGRAM} --observations jan.csv --strict --strict`, "error: option '--strict' is given twice; expected it once."],
    [
      `${PROGRAM} --observations jan.csv --same-day sum`,
      "error: option '--same-day <what>' argument 'sum' is invalid. Allowed choices are add, replace.",
    ],
    [
      `${PROGRAM} --observations jan.csv --partner p --day 0206-01-05 --metrics installs`,
      '"0206-01-05" in "--day" is before 1990-01-01; if that is meant, add --any-day.',
    ],
  ])('is bad usage otherwise: %s', async (options, sentence) => {
    expect(await run(`evaluate ${options}`)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });
});

describe('two values of a day that may both be meant', () => {
  const files = `${PROGRAM} --observations jan.csv --observations feb.csv`;

  it('are refused, until it is said what they are', async () => {
    const refused = await run(`evaluate ${files}`);
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(
      /^feb\.csv:2 — "kestrel" has a value of "revenue" for 2026-01-05 already, in line 3 of jan\.csv\./,
    );
    const totalBy = async (sameDay: string) => {
      const { stdout } = await run(`segment ${files} --value revenue --groups 1 --same-day ${sameDay}`);
      return parseLines<{ total: number }>(stdout)[0]!.total;
    };
    expect(await totalBy('add')).toBe(1300);
    expect(await totalBy('replace')).toBe(600);
  });
});

describe('the day that is taken where none is asked for', () => {
  const input = `${HEADER}kestrel,installs,2026-02-05,30\nkestrel,installs,2062-01-01,700\n`;
  const line = `evaluate ${PROGRAM} --observations -`;

  it('is the last observed one, though a slip of the pen lies far ahead: that is refused', async () => {
    expect(await run(line, { input })).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^standard input:3 — "2062-01-01" in "day" is more than a year ahead, after \d{4}-\d\d-\d\d; if that is meant, add --any-day\.\n1 fault/,
      ),
    });
  });

  it('is none after today, and what lies after it waits, in every command', async () => {
    const meant = await run(`${line} --any-day`, { input });
    expect(meant.stderr).toBe('1 observation waits: it counts from 2062-01-01 on, after today.\n');
    expect(parseLines<Evaluation>(meant.stdout)).toMatchObject([{ asOf: '2026-02-05', earned: 'silver' }]);
    const reviewed = await run(`review ${PROGRAM} --observations - --any-day`, { input });
    expect(parseLines<Decision>(reviewed.stdout).map(({ day, kind }) => [day, kind])).toEqual([['2026-02-05', 'enrolled']]);
    expect(valueOf((await run(`${line} --any-day --as-of 2062-01-01`, { input })).stdout, 'kestrel')).toBe(700);
  });

  it('tells what else begins after it', async () => {
    const more = '--enrolments others.csv --successions successions.csv';
    const { stderr } = await run(`entitlements ${PROGRAM} --observations jan.csv ${more} --deliveries paid-later.csv`);
    expect(stderr.split('\n')).toContain('1 enrolment, 1 succession and 1 delivery after 2026-01-05 wait too.');
  });

  it('may be one on which nothing is known yet, which is told', async () => {
    expect(await run(`evaluate ${PROGRAM} --observations jan.csv --as-of 2026-01-04`)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Nothing is known on 2026-01-04: the first observation counts from 2026-01-05 on.\n',
    });
    const empty = await run(line, { input: HEADER });
    expect(empty.stderr).toMatch(/^Nothing is known on \d{4}-\d\d-\d\d: there are no observations\.\n$/);
  });
});

describe('a partner whom only one file knows', () => {
  const line = `evaluate ${PROGRAM} --observations jan.csv --enrolments misspelt.csv`;
  const words = 'jan.csv:2 — "kestrel" was observed, but is not enrolled. Did you mean "kestral"?\n';

  it('is told of, and refused with --strict', async () => {
    const told = await run(line);
    expect({ code: told.code, stderr: told.stderr }).toEqual({
      code: 0,
      stderr: `${words}2 enrolments after 2026-01-05 wait too.\n`,
    });
    expect(await run(`${line} --strict`)).toEqual({
      code: 1,
      stdout: '',
      stderr: `${words}Nothing was computed, as --strict refuses what may not be meant.\n`,
    });
  });

  it('is told of in files that only some commands read', async () => {
    const ranked = await run(`rank ${PROGRAM} --observations jan.csv --listings more-listings.csv`);
    expect(ranked.stderr).toBe('more-listings.csv:2 — "stranger" has a listing, but was never observed.\n');
    const strict = await run(`rank ${PROGRAM} --observations jan.csv --listings more-listings.csv --strict`);
    expect({ code: strict.code, stdout: strict.stdout }).toEqual({ code: 1, stdout: '' });
  });
});

describe('an enrolment that ends', () => {
  const line = `${PROGRAM} --observations jan.csv --enrolments enrolments.csv`;

  it('is decided on its last day, from which on there is no standing', async () => {
    const { stdout } = await run(`review ${line} --to 2026-12-31`);
    expect(parseLines<Decision>(stdout).map(({ day, kind, from, to }) => [day, kind, from, to])).toEqual([
      ['2026-01-10', 'enrolled', null, 'silver'],
      ['2026-02-20', 'left', 'silver', null],
    ]);
    for (const command of ['evaluate', 'standing', 'entitlements']) {
      expect(parseLines((await run(`${command} ${line} --as-of 2026-02-19`)).stdout), command).toHaveLength(1);
      expect((await run(`${command} ${line} --as-of 2026-02-20`)).stdout, command).toBe('');
    }
  });
});

describe('a partner with a new name', () => {
  const line = `${PROGRAM} --observations jan.csv --observations mar.csv --successions successions.csv`;

  it('goes on with the observations, the tier and the days of the old one, who leaves', async () => {
    const { stdout, stderr } = await run(`review ${line} --to 2026-05-01`);
    expect(stderr).toBe('');
    expect(
      parseLines<Decision>(stdout).map(({ day, partner, kind, from, to, formerly, successor }) => [
        day,
        partner,
        kind,
        from,
        to,
        formerly ?? successor,
      ]),
    ).toEqual([
      ['2026-01-05', 'kestrel', 'enrolled', null, 'silver', undefined],
      ['2026-02-01', 'kestrel', 'left', 'silver', null, 'osprey'],
      ['2026-02-01', 'osprey', 'succeeded', null, 'silver', 'kestrel'],
      ['2026-04-01', 'osprey', 'warned', 'silver', 'silver', undefined],
      ['2026-05-01', 'osprey', 'demoted', 'silver', 'registered', undefined],
    ]);
    const standings = parseLines<Standing>((await run(`standing ${line} --as-of 2026-03-31`)).stdout);
    expect(standings).toMatchObject([{ partner: 'osprey', held: 'silver', since: '2026-01-05' }]);
  });

  it('has one featured place for its listings under both names, which they keep', async () => {
    const featured = line.replace('acme.yaml', 'featured.yaml');
    const { stdout } = await run(`rank ${featured} --listings both-names.csv --as-of 2026-03-31`);
    expect(parseLines<RankedListing>(stdout).map(({ partner, why }) => [partner, why.at(-1)])).toEqual([
      ['osprey', 'featured'],
      ['kestrel', 'tier-boost'],
    ]);
  });

  it('has the listings and the funds of the old one, too', async () => {
    const ranked = await run(`rank ${line} --listings listings.csv --as-of 2026-03-01`);
    expect(parseLines<RankedListing>(ranked.stdout)).toMatchObject([{ listing: 'note', partner: 'kestrel', boost: 1.25 }]);
    const entitled = await run(`entitlements ${line} --deliveries paid.csv --deliveries paid-later.csv --as-of 2026-03-01`);
    expect(parseLines<{ funds: object[] }>(entitled.stdout)).toMatchObject([
      { partner: 'osprey', funds: [{ accrued: 1800, used: 150, left: 1650 }] },
    ]);
  });
});

describe('an id that cannot be a part of an address, or be shown', () => {
  it.each(['a/b', 'index.html', '..', 'x'.repeat(201)])('is refused by name: %s', async (id) => {
    const { code, stdout, stderr } = await run(`evaluate ${PROGRAM} --observations -`, {
      input: `${HEADER}${id},installs,2026-01-05,1\n`,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`standard input:2 — "${id.slice(0, 60)}`);
  });

  it('does nothing to the terminal on which it is told of', async () => {
    const { stderr } = await run(`evaluate ${PROGRAM} --observations -`, {
      input: `${HEADER}\u001b[2Ja\u202eb,installs,2026-01-05,1\n`,
    });
    expect(stderr).toContain('"\\u001B[2Ja\\u202Eb" in "partner"');
    expect(stderr).not.toMatch(/[\u001b\u202e]/);
  });
});
