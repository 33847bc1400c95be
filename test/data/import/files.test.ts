import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../engine/primitives/calendar.ts';
import {
  createDayReader,
  enrolEveryone,
  importDeliveries,
  importEnrolments,
  importExemptions,
  importListings,
  importObservations,
  importSuccessions,
  limitsOn,
  metricsOf,
  openSource,
  sourceOfText,
  type SameDay,
  type Source,
} from '../../../data/import.ts';
import { ACME, parseEdition, sentencesOf, valueOf } from './fixture.ts';

const DAYS = createDayReader('UTC');
const ACME_EDITION = parseEdition(ACME);
const TRACKS = parseEdition(`
id: forest
name: Forest
summary: Two tracks.
metrics: { installs: { label: Installs, unit: count } }
tracks:
  technology: { name: Technology, tiers: [{ id: gold, name: Gold, requires: { installs: 1 } }] }
  consulting: { name: Consulting, tiers: [{ id: gold, name: Gold, requires: { installs: 1 } }] }
`);

const REGIONAL = parseEdition(`
id: forest
name: Forest
summary: Two tracks and two regions.
metrics: { installs: { label: Installs, unit: count } }
attributes: { region: { label: Region, values: { eu: Europe, us: United States } } }
tracks: { technology: { name: Technology, tiers: [{ id: gold, name: Gold, requires: { installs: { atLeast: 1, when: { region: eu } } } }] } }
`);

describe('exemptions', () => {
  const header = 'partner,criterion,reason,by,from,until\n';
  const read = (text: string) => importExemptions(sourceOfText(text, 'ex.csv'), [ACME_EDITION], DAYS);

  it('are read by partner; without an end they last until withdrawn', async () => {
    const text = `${header}a,gold/rating,"Moved, with thanks",jo,2026-01-01,2026-03-31\na,gold/any-1,New,jo,2026-02-01,\nb,gold/growth,New,jo,2026-02-01,\n`;
    expect(valueOf(await read(text)).get('a')).toEqual([
      {
        partner: 'a',
        criterion: 'gold/rating',
        reason: 'Moved, with thanks',
        by: 'jo',
        from: parseDay('2026-01-01'),
        until: parseDay('2026-03-31'),
      },
      { partner: 'a', criterion: 'gold/any-1', reason: 'New', by: 'jo', from: parseDay('2026-02-01'), until: null },
    ]);
    expect([...valueOf(await read(text)).keys()]).toEqual(['a', 'b']);
  });

  it('may leave out the column of the end', async () => {
    expect(
      valueOf(await read('partner,criterion,reason,by,from\na,gold/rating,New,jo,2026-01-01\n')).get('a')![0]!.until,
    ).toBeNull();
  });

  it('may name a criterion of any edition', async () => {
    const next = parseEdition(ACME.replace('rating: 4, ', ''));
    const imported = await importExemptions(
      sourceOfText(`${header}a,gold/rating,New,jo,2026-01-01,\n`),
      [ACME_EDITION, next],
      DAYS,
    );
    expect(imported.ok).toBe(true);
  });

  it.each([
    [
      'a,gold/ratings,New,jo,2026-01-01,',
      'no criterion of any edition is called "gold/ratings"; expected one of gold/installs, gold/rating, gold/any-1, gold/growth, gold/security-review. Did you mean "gold/rating"?',
    ],
    ['a,gold/rating,,jo,2026-01-01,', '"reason" is empty; every row needs it.'],
    ['a,gold/rating,New,,2026-01-01,', '"by" is empty; every row needs it.'],
    [
      'a,gold/rating,\u001b[2JNew,jo,2026-01-01,',
      '"\\u001B[2JNew" in "reason" has a character in it that a terminal obeys; take it out.',
    ],
    ['a,gold/rating,\u200b,jo,2026-01-01,', '"\\u200B" in "reason" has nothing in it that can be seen.'],
    [
      'a,gold/rating,New,\u202eoj,2026-01-01,',
      '"\\u202Eoj" in "by" has a character in it that turns the direction of writing; take it out.',
    ],
    ['a,gold/rating,New,jo,,', '"from" is empty; every row needs it.'],
    [',gold/rating,New,jo,2026-01-01,', '"partner" is empty; every row needs it.'],
    [
      'a,gold/rating,New,jo,2026-03-01,2026-02-28',
      'it ends on 2026-02-28, before it begins on 2026-03-01; expected "until" on that day or later.',
    ],
    [
      'a,gold/rating,New,jo,2026-03-01,2026-02-30',
      '"2026-02-30" in "until" is not in the calendar; expected a day such as 2026-01-31, or a time such as 2026-01-31T10:00Z.',
    ],
  ])('are refused for %s', async (row, sentence) => {
    expect(sentencesOf(await read(`${header}${row}\n`))).toEqual([`ex.csv:2 — ${sentence}`]);
  });
});

describe('deliveries', () => {
  const header = 'partner,day,what,amount,matched\n';
  const PLUS = parseEdition(`
id: plus
name: Plus
summary: For testing.
currency: USD
tiers:
  - id: gold
    name: Gold
    benefits: [{ owed: Business review, every: P3M }, { mdf: { amount: 5000, every: P3M, match: 1 } }]
`);
  const read = (text: string, program = PLUS) => importDeliveries(sourceOfText(text, 'de.csv'), [program], DAYS);

  it('are things owed that were given, and payments with what the partner added to them', async () => {
    const text = `${header}a,2026-02-10,Business review,,\na,2026-03-01,,1500,1000\nb,2026-03-02,,250.5,\n`;
    expect(valueOf(await read(text))).toEqual([
      { partner: 'a', track: null, delivery: { kind: 'owed', day: parseDay('2026-02-10'), what: 'Business review' } },
      { partner: 'a', track: null, delivery: { kind: 'mdf', day: parseDay('2026-03-01'), amount: 1500, matched: 1000 } },
      { partner: 'b', track: null, delivery: { kind: 'mdf', day: parseDay('2026-03-02'), amount: 250.5, matched: 0 } },
    ]);
  });

  it('may leave out the columns of a kind that there is none of', async () => {
    expect(valueOf(await read('partner,day,what\na,2026-02-10,Business review\n'))).toHaveLength(1);
    expect(valueOf(await read('partner,day,amount\na,2026-02-10,5\n'))).toMatchObject([{ delivery: { amount: 5, matched: 0 } }]);
  });

  it('that are told twice are refused, unless it is said what that means', async () => {
    const rows = `${header}a,2026-02-10,Business review,,\na,2026-03-01,,5,\na,2026-03-01,,6,\na,2026-03-01,,5.0,0\na,2026-02-10,Business review,,\n`;
    const why = 'If it was given twice, add --same-day add; if it was told twice, --same-day replace, or take one out.';
    expect(sentencesOf(await read(rows))).toEqual([
      `de.csv:5 — "a" was given the same on the same day in line 3. ${why}`,
      `de.csv:6 — "a" was given the same on the same day in line 2. ${why}`,
    ]);
    const taken = async (sameDay: SameDay) =>
      valueOf(await importDeliveries(sourceOfText(rows, 'de.csv'), [PLUS], DAYS, sameDay));
    expect(await taken('add')).toHaveLength(5);
    expect(await taken('replace')).toHaveLength(3);
  });

  it('are for one track of a program with several', async () => {
    expect(valueOf(await read('partner,track,day,amount\na,consulting,2026-02-10,5\n', TRACKS))).toMatchObject([
      { partner: 'a', track: 'consulting' },
    ]);
    expect(sentencesOf(await read('partner,day,amount\na,2026-02-10,5\n', TRACKS))[0]).toMatch(/there is no "track"/);
  });

  it.each([
    [
      'a,2026-02-10,Busines review,,',
      'no edition owes "Busines review"; expected Business review. Did you mean "Business review"?',
    ],
    ['a,,,5,', '"day" is empty; every row needs it.'],
    [',2026-02-10,,5,', '"partner" is empty; every row needs it.'],
    ['a,2026-02-10,,-5,', '-5 in "amount" is negative; expected 0 or more.'],
    ['a,2026-02-10,,5,some', '"some" in "matched" is no number; expected digits, such as 1250 or 4.5.'],
    ...['a,2026-02-10,,,', 'a,2026-02-10,Business review,5,', 'a,2026-02-10,Business review,,5', 'a,2026-02-10,,,5'].map(
      (row) => [row, 'a delivery is either "what" was given or the "amount" that was paid out, with what was "matched" of it.'],
    ),
  ])('are refused for %s', async (row, sentence) => {
    expect(sentencesOf(await read(`${header}${row}\n`))).toEqual([`de.csv:2 — ${sentence}`]);
  });

  it('are refused for a thing owed, where the program owes nothing', async () => {
    expect(sentencesOf(await read(`${header}a,2026-02-10,Lunch,,\n`, ACME_EDITION))).toEqual([
      'de.csv:2 — no edition owes "Lunch": the program owes nothing.',
    ]);
  });
});

describe('enrolments', () => {
  const header = 'partner,track,day\n';
  const read = (text: string, program = TRACKS) => importEnrolments(sourceOfText(text, 'en.csv'), [program], DAYS);

  it('put a partner into one track or several, in order of partner and track', async () => {
    const text = `${header}b,technology,2026-01-01\na,technology,2026-01-02\na,consulting,2026-01-03\na,consulting,2026-01-03\n`;
    expect(valueOf(await read(text))).toEqual([
      { partner: 'a', track: 'consulting', day: parseDay('2026-01-03'), until: null },
      { partner: 'a', track: 'technology', day: parseDay('2026-01-02'), until: null },
      { partner: 'b', track: 'technology', day: parseDay('2026-01-01'), until: null },
    ]);
  });

  it('end on a day, and may begin again on that day or later', async () => {
    const text =
      'partner,track,day,until\na,consulting,2026-05-01,\na,consulting,2026-01-01,2026-03-01\n' +
      'a,technology,2026-01-01,2026-02-01\na,technology,2026-02-01,2026-03-01\na,technology,2026-02-01,2026-03-01\n';
    expect(
      valueOf(await read(text)).map(({ track, day, until }) => [track, day && formatDay(day), until && formatDay(until)]),
    ).toEqual([
      ['consulting', '2026-01-01', '2026-03-01'],
      ['consulting', '2026-05-01', null],
      ['technology', '2026-01-01', '2026-02-01'],
      ['technology', '2026-02-01', '2026-03-01'],
    ]);
  });

  it('say in a column of its own what is told of each attribute, for as long as they last', async () => {
    const text =
      'partner,track,day,until,region\na,technology,2026-01-01,2026-03-01,eu\na,technology,2026-03-01,,us\nb,technology,2026-01-01,,\n';
    expect(
      valueOf(await read(text, REGIONAL)).map(({ partner, until, attributes }) => [
        partner,
        until && formatDay(until),
        attributes,
      ]),
    ).toEqual([
      ['a', '2026-03-01', { region: 'eu' }],
      ['a', null, { region: 'us' }],
      ['b', null, undefined],
    ]);
  });

  it('are refused with a value that the attribute does not have, and twice with two of them', async () => {
    const text = 'partner,track,day,region\na,technology,2026-01-01,EU\nb,technology,2026-01-01,eu\nb,technology,2026-01-01,us\n';
    expect(sentencesOf(await read(text, REGIONAL))).toEqual([
      'en.csv:2 — "EU" is no value of the attribute "region"; expected one of eu, us, or nothing. Did you mean "eu"?',
      'en.csv:4 — "b" is enrolled in "technology" at the same time in line 3; take one out, or say "until" when the first one lasts.',
    ]);
  });

  it.each([
    [
      'a,technology,2026-03-01,2026-03-01',
      'it ends on 2026-03-01; expected "until" after 2026-03-01, the day on which it begins.',
    ],
    [
      'a,consulting,2026-02-15,',
      '"a" is enrolled in "consulting" at the same time in line 2; take one out, or say "until" when the first one lasts.',
    ],
    [
      'a,consulting,2025-12-01,',
      '"a" is enrolled in "consulting" at the same time in line 2; take one out, or say "until" when the first one lasts.',
    ],
  ])('cannot be %s beside one of January and February', async (row, sentence) => {
    const text = `partner,track,day,until\na,consulting,2026-01-01,2026-03-01\n${row}\n`;
    expect(sentencesOf(await read(text))).toEqual([`en.csv:3 — ${sentence}`]);
  });

  it('may end up to ten years ahead, and begin within one', async () => {
    const days = createDayReader('UTC', limitsOn(parseDay('2026-11-26')!));
    const text = 'partner,day,until\na,2026-01-01,2036-11-26\nb,2026-01-01,2036-11-27\nc,2028-01-01,\n';
    expect(sentencesOf(await importEnrolments(sourceOfText(text, 'en.csv'), [ACME_EDITION], days))).toEqual([
      'en.csv:3 — "2036-11-27" in "until" is after 2036-11-26; leave it empty for what has no end, or add --any-day.',
      'en.csv:4 — "2028-01-01" in "day" is more than a year ahead, after 2027-11-26; if that is meant, add --any-day.',
    ]);
  });

  it('of several files are read as one, and what contradicts the other file says so', async () => {
    const files = [
      sourceOfText(`${header}a,technology,2026-01-01\n`, 'one.csv'),
      sourceOfText(`${header}x,nowhere,2026-01-01\na,technology,2026-02-01\n`, 'two.csv'),
    ];
    expect(sentencesOf(await importEnrolments(files, [TRACKS], DAYS))).toEqual([
      'two.csv:2 — there is no track "nowhere"; expected one of technology, consulting.',
      'two.csv:3 — "a" is enrolled in "technology" at the same time in line 2 of one.csv; take one out, or say "until" when the first one lasts.',
    ]);
  });

  it('need no column of tracks for a program without', async () => {
    expect(valueOf(await read('partner,day\na,2026-01-01\n', ACME_EDITION))).toEqual([
      { partner: 'a', track: null, day: parseDay('2026-01-01'), until: null },
    ]);
    expect(sentencesOf(await read('partner,day\na,2026-01-01\n'))[0]).toMatch(/^en\.csv:1 — there is no "track"/);
  });

  it.each([
    [
      'a,tecnology,2026-01-01',
      'there is no track "tecnology"; expected one of technology, consulting. Did you mean "technology"?',
    ],
    ['a,,2026-01-01', '"track" is empty; every row needs it.'],
    ['a,technology,', '"day" is empty; every row needs it.'],
  ])('are refused for %s', async (row, sentence) => {
    expect(sentencesOf(await read(`${header}${row}\n`))).toEqual([`en.csv:2 — ${sentence}`]);
  });

  it('are refused for a track in a program without, and for two days of one enrolment', async () => {
    expect(sentencesOf(await read(`${header}a,technology,2026-01-01\n`, ACME_EDITION))).toEqual([
      'en.csv:2 — the program has no tracks, but this row names "technology"; leave it empty.',
    ]);
    expect(sentencesOf(await read(`${header}a,technology,2026-01-01\na,technology,2026-01-02\n`))).toEqual([
      'en.csv:3 — "a" is enrolled in "technology" at the same time in line 2; take one out, or say "until" when the first one lasts.',
    ]);
  });

  it('are of everyone on every ladder when there is no file', () => {
    expect(enrolEveryone(['b', 'a'], [TRACKS])).toEqual([
      { partner: 'a', track: 'consulting', day: null, until: null },
      { partner: 'a', track: 'technology', day: null, until: null },
      { partner: 'b', track: 'consulting', day: null, until: null },
      { partner: 'b', track: 'technology', day: null, until: null },
    ]);
    expect(enrolEveryone(['a'], [ACME_EDITION])).toEqual([{ partner: 'a', track: null, day: null, until: null }]);
  });
});

describe('successions', () => {
  const header = 'partner,formerly,from\n';
  const read = (rows: string, enrolments: string | null = null) =>
    readSuccessions(sourceOfText(header + rows, 'su.csv'), enrolments);

  async function readSuccessions(source: Source, enrolments: string | null) {
    const enrolled = enrolments === null ? null : valueOf(await importEnrolments(sourceOfText(enrolments), [ACME_EDITION], DAYS));
    return importSuccessions(source, DAYS, enrolled);
  }

  it('say who took over from whom, and since when; the same one twice is one', async () => {
    expect(valueOf(await read('osprey,kestrel,2026-03-01\nosprey,merlin,2026-03-01\nosprey,kestrel,2026-03-01\n'))).toEqual([
      { partner: 'osprey', formerly: 'kestrel', from: parseDay('2026-03-01') },
      { partner: 'osprey', formerly: 'merlin', from: parseDay('2026-03-01') },
    ]);
  });

  it.each([
    ['a,a,2026-03-01', ['2 — "a" cannot take over from itself; expected "formerly" to be another partner.']],
    ['b,a,2026-03-01\nc,a,2026-04-01', ['3 — "a" has been taken over in line 2 already; expected each once in "formerly".']],
    ['b,a,2026-03-01\nb,a,2026-04-01', ['3 — "a" has been taken over in line 2 already; expected each once in "formerly".']],
    ['b,a,2026-03-01\na,b,2026-04-01', ['2 — "a" and "b" take over from each other in a circle.']],
    [
      'b,a,2026-03-01\nc,b,2026-04-01\na,c,2026-05-01\nb,x,2026-03-01',
      ['2 — "a", "b" and "c" take over from each other in a circle.'],
    ],
    [
      'c,b,2026-03-01\nb,a,2026-03-01',
      ['3 — "c" takes over from "b" on 2026-03-01, so "b" cannot take over on that day or later; expected "c" here.'],
    ],
    ['b,a,', ['2 — "from" is empty; every row needs it.']],
    [',a,2026-03-01', ['2 — "partner" is empty; every row needs it.']],
    ['b,a/1,2026-03-01', ['2 — "a/1" in "formerly" cannot be a part of an address; expected an id without slashes.']],
  ])('are refused for %j', async (rows, sentences) => {
    expect(sentencesOf(await read(`${rows}\n`))).toEqual(sentences.map((sentence) => `su.csv:${sentence}`));
  });

  it('are refused from a partner who is enrolled again afterwards', async () => {
    const enrolments = 'partner,day,until\na,2026-01-01,2026-02-01\na,2026-03-01,\n';
    expect(sentencesOf(await read('b,a,2026-03-01\n', enrolments))).toEqual([
      'su.csv:2 — "a" is enrolled from 2026-03-01 on, when "b" has already taken over; enrol "b" instead.',
    ]);
    expect(valueOf(await read('b,a,2026-03-02\n', enrolments))).toHaveLength(1);
  });
});

describe('listings', () => {
  const header = 'listing,partner,relevance,title\n';
  const read = (text: string) => importListings(sourceOfText(text, 'li.csv'));

  it('are read in the order of the file; other columns may stand beside', async () => {
    expect(valueOf(await read(`${header}x,b,0.5,"An x"\nw,a,0,A w\n`))).toEqual([
      { listing: 'x', partner: 'b', relevance: 0.5 },
      { listing: 'w', partner: 'a', relevance: 0 },
    ]);
  });

  it.each([
    ['x,b,-0.1,', '-0.1 in "relevance" is negative; expected 0 or more.'],
    ['x,b,Infinity,', '"Infinity" in "relevance" is no finite number; leave out what is not known.'],
    ['x,b,,', '"relevance" is empty; every row needs it.'],
    ['x,b,high,', '"high" in "relevance" is no number; expected digits, such as 1250 or 4.5.'],
    ['x,,1,', '"partner" is empty; every row needs it.'],
    [',b,1,', '"listing" is empty; every row needs it.'],
    ['w,b,1,', 'the listing "w" is in line 2 too; expected each once.'],
    ['w\u200b,b,1,', 'the listing "w" is in line 2 too; expected each once.'],
    ['x/,b,1,', '"x/" in "listing" cannot be a part of an address; expected an id without slashes.'],
    ['x,b,2e15,', '"2e15" in "relevance" is too large; values go up to 1e15.'],
  ])('are refused for %s', async (row, sentence) => {
    expect(sentencesOf(await read(`${header}w,a,1,\n${row}\n`))).toEqual([`li.csv:3 — ${sentence}`]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['nowhere.csv', 'there is no such file or folder'],
    ['test', 'it is a folder'],
    ['package.json/x.csv', 'its path leads through a file as if that were a folder'],
    [`${'x'.repeat(300)}.csv`, 'its name is too long'],
  ])('is a fault of its own: %s', async (path, reason) => {
    const options = { metrics: metricsOf([ACME_EDITION]), days: DAYS, mapping: null };
    expect(sentencesOf(await importObservations(openSource(path), options))).toEqual([
      `${path} — this could not be read: ${reason}.`,
    ]);
  });
});
