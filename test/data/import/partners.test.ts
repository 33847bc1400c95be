import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../engine/primitives/calendar.ts';
import { enrolmentsOf } from '../../../engine/reviews/enrolment.ts';
import { termsOf } from '../../../engine/program/timeline.ts';
import {
  assembleSubjects,
  createDayReader,
  findSuccessor,
  findUnknownIn,
  importListings,
  importPartners,
  listPredecessors,
  metricsOf,
  sourceOfText,
  type Imported,
  type PartnerData,
} from '../../../data/import.ts';
import { describeNotice } from '../../../data/words/import-notices.ts';
import { ACME, noticesOf, parseEdition, readObservations, sentencesOf, valueOf } from './fixture.ts';

const EDITION = parseEdition(ACME);
const TABLES = { observations: 'o.csv', enrolments: 'en.csv', exemptions: 'ex.csv', successions: 'su.csv' } as const;

/** Text by kind of file; what is not given is not there. */
function read(files: Partial<Record<keyof typeof TABLES, string>>): Promise<Imported<PartnerData>> {
  const source = (kind: keyof typeof TABLES) => (files[kind] === undefined ? null : sourceOfText(files[kind], TABLES[kind]));
  const options = { metrics: metricsOf([EDITION]), days: createDayReader('UTC'), mapping: null };
  const { observations, enrolments, exemptions, successions } = {
    observations: source('observations'),
    enrolments: source('enrolments'),
    exemptions: source('exemptions'),
    successions: source('successions'),
  };
  return importPartners({ observations: observations ?? [], enrolments, exemptions, successions }, [EDITION], options);
}

const observed = (...partners: string[]): string =>
  `partner,metric,day,value\n${partners.map((partner) => `${partner},installs,2026-01-05,30\n`).join('')}`;
const enrolled = (...partners: string[]): string =>
  `partner,day\n${partners.map((partner) => `${partner},2026-01-05\n`).join('')}`;
const exempted = (partner: string): string => `partner,criterion,reason,by,from\n${partner},gold/rating,Moved,jo,2026-01-05\n`;
const succeeded = (...rows: string[]): string => `partner,formerly,from\n${rows.map((row) => `${row}\n`).join('')}`;

describe('a partner whom one file names and no other one knows', () => {
  it('is told of with the place and the nearest known name: observed, and not enrolled', async () => {
    const files = { observations: observed('kestrel', 'merlin'), enrolments: enrolled('kestral', 'merlin') };
    expect(noticesOf(await read(files))).toEqual([
      'o.csv:2 — "kestrel" was observed, but is not enrolled. Did you mean "kestral"?',
    ]);
  });

  it.each([
    ['petrel', 'Petrel'],
    ['Zoe Co', 'Zoë Co'],
    ['ghost-and-co', 'Ghost & Co'],
    ['kes\u200ctrelé', 'kestrele'],
  ])('may be known by what looks alike: %j as %j', async (found, known) => {
    const [line] = noticesOf(await read({ observations: observed(found), enrolments: enrolled(known) }));
    expect(line).toContain(`is not enrolled. Did you mean "${known}"?`);
  });

  it('is the same one where only spaces, joints and the making up of letters differ', async () => {
    const files = {
      observations: observed('Zoe\u0308\u00a0 Co'),
      enrolments: enrolled('Zoë Co'),
      exemptions: exempted('Zoë\u200b Co'),
    };
    const imported = await read(files);
    expect(noticesOf(imported)).toEqual([]);
    const [subject] = assembleSubjects(valueOf(imported), [EDITION]);
    expect(subject).toMatchObject({ partner: 'Zoë Co', exemptions: [{ partner: 'Zoë Co' }] });
    expect(subject!.series.size).toBe(1);
  });

  it('is told of when exempt, taken over or listed', async () => {
    const files = {
      observations: observed('kestrel'),
      exemptions: exempted('kestral'),
      successions: succeeded('osprey,kestral,2026-03-01'),
    };
    const imported = await read(files);
    expect(noticesOf(imported)).toEqual([
      'su.csv:2 — "kestral" is taken over, but is neither observed nor enrolled. Did you mean "kestrel"?',
      'ex.csv:2 — "kestral" is exempt, but was never observed. Did you mean "kestrel"?',
    ]);
    const listings = await importListings(sourceOfText('listing,partner,relevance\nx,kestrel,1\ny,kestrl,1\n', 'li.csv'));
    const partners = listings.ok ? listings.partners! : new Map();
    expect(findUnknownIn(valueOf(imported).named, 'listed', partners).map(describeNotice)).toEqual([
      'li.csv:3 — "kestrl" has a listing, but was never observed. Did you mean "kestrel"?',
    ]);
  });

  it('is known by a succession: under the old name, the new one, and across two of them', async () => {
    const files = {
      observations: observed('kestrel', 'falcon'),
      enrolments: enrolled('kestrel'),
      successions: succeeded('osprey,kestrel,2026-03-01', 'falcon,osprey,2026-04-01'),
      exemptions: exempted('osprey'),
    };
    expect(noticesOf(await read(files))).toEqual([]);
  });

  it('is one of eight that are told of, those first that are most like a known one; the others are counted', async () => {
    const strangers = Array.from({ length: 10 }, (_, i) => `stranger number ${String.fromCharCode(97 + i).repeat(9)}`);
    const lines = noticesOf(await read({ observations: observed(...strangers, 'Merlin'), enrolments: enrolled('merlin') }));
    expect(lines).toHaveLength(9);
    expect(lines[7]).toBe('o.csv:12 — "Merlin" was observed, but is not enrolled. Did you mean "merlin"?');
    expect(lines[8]).toBe('o.csv — … and 3 more who were observed, but are not enrolled.');
  });

  it('does not keep faults of any of the files from being told', async () => {
    const files = {
      observations: observed('a/b'),
      enrolments: 'partner,day\nx,never\n',
      successions: succeeded('x,x,2026-01-01'),
    };
    expect(sentencesOf(await read(files)).map((line) => line.slice(0, line.indexOf(' — ')))).toEqual([
      'o.csv:2',
      'en.csv:2',
      'su.csv:2',
    ]);
  });
});

describe('two partners whose ids differ in capital letters alone', () => {
  it('are told of, where both are known', async () => {
    const files = { observations: observed('petrel', 'merlin', 'Petrel', 'PETREL') };
    expect(noticesOf(await read(files))).toEqual([
      'o.csv:4 — "Petrel" and "petrel", in line 2, differ in capital letters alone; if they are one partner, write both the same way.',
      'o.csv:5 — "PETREL" and "petrel", in line 2, differ in capital letters alone; if they are one partner, write both the same way.',
    ]);
    const both = { observations: observed('petrel'), enrolments: enrolled('petrel', 'Petrel') };
    expect(noticesOf(await read(both))).toEqual([expect.stringMatching(/^en\.csv:3 — "Petrel" and "petrel", in line 2, differ/)]);
  });

  it('are not, where one took over from the other', async () => {
    const files = { observations: observed('petrel', 'Petrel'), successions: succeeded('Petrel,petrel,2026-03-01') };
    expect(noticesOf(await read(files))).toEqual([]);
  });

  it('are eight who are told of one by one; the others are counted', async () => {
    const ids = Array.from({ length: 10 }, (_, i) => `partner${i}`);
    const lines = noticesOf(await read({ observations: observed(...ids, ...ids.map((id) => id.toUpperCase())) }));
    expect(lines).toHaveLength(9);
    expect(lines[8]).toBe('o.csv — … and 2 more who differ from another in capital letters alone.');
  });
});

describe('a column that is called as if it were read, and is not', () => {
  it('is named, once a file', async () => {
    const exemptions = 'partner,criterion,reason,by,from,received,note\na,gold/rating,Moved,jo,2026-01-05,2026-01-05,x\n';
    expect(noticesOf(await read({ observations: observed('a'), exemptions }))).toEqual([
      'ex.csv:1 — the column "received" is not read here.',
    ]);
    const ndjson = '{"partner":"a","metric":"installs","day":"2026-01-05","value":1,"until":"x"}\n'.repeat(2);
    expect(noticesOf(await readObservations(ndjson, { name: 'o.ndjson' }))).toEqual([
      'o.ndjson:1 — the column "until" is not read here.',
    ]);
  });

  it('may be called by a longer name', async () => {
    const enrolments = 'partner,day,Valid_Until\na,2026-01-05,2026-02-01\n';
    expect(noticesOf(await read({ observations: observed('a'), enrolments }))).toEqual([
      'en.csv:1 — the column "Valid_Until" is not read here.',
    ]);
  });

  it('may be called as a metric, in a wide file', async () => {
    const wide = { partner: 'id', day: 'week', metrics: 'installs=downloads' };
    const text = 'id,week,downloads,rating,author,received\na,2026-01-05,1,4,x,\n';
    expect(noticesOf(await readObservations(text, { wide }))).toEqual([
      'obs.csv:1 — the column "rating" is not read here.',
      'obs.csv:1 — the column "received" is not read here.',
    ]);
  });
});

describe('the subjects', () => {
  const subjectsOf = async (files: Parameters<typeof read>[0]) => {
    const subjects = assembleSubjects(valueOf(await read(files)), [EDITION]);
    return subjects.map((subject) => {
      const periods = enrolmentsOf(termsOf([EDITION], subject.track), subject);
      const days = periods.map(({ from, until }) => `${formatDay(from)}…${until === Infinity ? '' : formatDay(until)}`);
      return [subject.partner, days.join(' '), listPredecessors(subject).join(' < ')];
    });
  };

  it('are those who are enrolled, with those who took over from them', async () => {
    const files = {
      observations: observed('kestrel', 'merlin'),
      enrolments: 'partner,day,until\nkestrel,2026-01-05,2026-12-31\n',
      successions: succeeded('falcon,osprey,2026-06-01', 'osprey,kestrel,2026-03-01'),
    };
    expect(await subjectsOf(files)).toEqual([
      ['falcon', '2026-06-01…2026-12-31', 'falcon < osprey < kestrel'],
      ['kestrel', '2026-01-05…2026-03-01', 'kestrel'],
      ['osprey', '2026-03-01…2026-06-01', 'osprey < kestrel'],
    ]);
  });

  it('are without enrolments those who were observed, each from the first observation on', async () => {
    const files = { observations: observed('kestrel', 'merlin'), successions: succeeded('osprey,kestrel,2026-03-01') };
    expect(await subjectsOf(files)).toEqual([
      ['kestrel', '2026-01-05…2026-03-01', 'kestrel'],
      ['merlin', '2026-01-05…', 'merlin'],
      ['osprey', '2026-03-01…', 'osprey < kestrel'],
    ]);
  });

  it('stand for each other from a day on', () => {
    const day = (text: string): number => parseDay(text)!;
    const successions = [
      { partner: 'osprey', formerly: 'kestrel', from: day('2026-03-01') },
      { partner: 'falcon', formerly: 'osprey', from: day('2026-06-01') },
    ];
    expect(['2026-02-28', '2026-03-01', '2026-06-01'].map((text) => findSuccessor(successions, day(text))('kestrel'))).toEqual([
      'kestrel',
      'osprey',
      'falcon',
    ]);
  });
});
