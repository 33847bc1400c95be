import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { CANOPY_FOLDER, generateSample } from '../../../data/generate/sample.ts';
import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { editionOn } from '../../../engine/program/editions.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import { projectGraduation } from '../../../engine/projection/projection.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import type { Decision } from '../../../engine/results.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { openKnown, type KnownProgram } from './known.ts';
import { heldStandingOn, type HeldStanding } from '../../../engine/standing/standing.ts';

const AS_OF = parseDay('2026-11-20')!;

interface Life {
  partner: string;
  track: string | null;
  enrolled: Day;
  decisions: Decision[];
  standing: HeldStanding;
}

interface Tale {
  story: string;
  partner: string;
  track: string;
}

let canopy: KnownProgram;
let lives: Life[];

beforeAll(async () => {
  const { programs } = await openKnown({ programs: 'data/programs', data: 'data/sample', asOf: '2026-11-20' });
  canopy = programs.find(({ id }) => id === 'canopy')!;
  lives = canopy.partners.flatMap(({ subjects }) =>
    subjects.map((subject) => {
      const { decisions, state } = replayReviews(canopy.editions, subject, AS_OF);
      const standing = heldStandingOn(canopy.editions, subject, AS_OF, state)!;
      return { partner: subject.partner, track: subject.track, enrolled: state.enrolled!, decisions, standing };
    }),
  );
});

function readRows<T>(name: string): T[] {
  return parse(readFileSync(new URL(name, CANOPY_FOLDER)), { columns: true });
}

/** The lives of those of whom a story is told. */
function livesOf(story: string): Life[] {
  const tales = readRows<Tale>('stories.csv').filter((tale) => tale.story === story);
  return tales.map(({ partner, track }) => lives.find((life) => life.partner === partner && life.track === track)!);
}

function subjectOf({ partner, track }: Life): ReviewSubject {
  return canopy.partners.find(({ id }) => id === partner)!.subjects.find((subject) => subject.track === track)!;
}

function kindsOf(life: Life): string[] {
  return life.decisions.map(({ kind }) => kind);
}

function openCriteria({ standing }: Life): string[] {
  return standing.criteria.filter(({ status }) => status !== 'met' && status !== 'exempt').map(({ id }) => id);
}

describe("Canopy's files", () => {
  test('generating them again gives the same bytes', () => {
    for (const [name, text] of generateSample())
      expect(readFileSync(new URL(name, CANOPY_FOLDER), 'utf8') === text, name).toBe(true);
  });

  test('they end on the day that the demo shows', () => {
    expect(canopy.asOf).toBe(AS_OF);
  });

  test('there are 200 partners, each with a name, a summary and something to offer', () => {
    expect(canopy.partners).toHaveLength(200);
    const offering = new Set(canopy.listings.map(({ partner }) => partner));
    for (const { id, name, summary } of canopy.partners) {
      expect(name, id).not.toBe(id);
      expect(summary, id).toMatch(/[.!?]$/);
      expect(offering, id).toContain(id);
    }
    expect(new Set(canopy.partners.map(({ name }) => name)).size).toBe(200);
    expect(new Set(canopy.listings.map(({ summary }) => summary)).size).toBe(canopy.listings.length);
  });

  test('every icon that is named is drawn, and every one that is drawn is named', () => {
    const drawn = readdirSync(new URL('icons/', CANOPY_FOLDER)).map((file) => file.replace('.svg', ''));
    const named = new Set([...canopy.partners, ...canopy.listings].map(({ icon }) => icon));
    expect([...named].sort()).toEqual(drawn.sort());
  });

  test('ten partners bring about 80 % of a year of revenue', () => {
    const yearAgo = parseDay('2025-11-20')!;
    const yearly = canopy.partners.map(({ subjects }) => {
      const revenue = subjects[0]!.series.get('revenue');
      return revenue ? revenue.values.reduce((sum, value, i) => (revenue.days[i]! > yearAgo ? sum + value : sum), 0) : 0;
    });
    const total = yearly.reduce((sum, value) => sum + value, 0);
    const topTen = yearly.sort((a, b) => b - a).slice(0, 10);
    expect(topTen.reduce((sum, value) => sum + value, 0) / total).toBeCloseTo(0.8, 1);
  });

  test('about 5, 15 and 80 % hold the top tiers, those below them, and the rest, and no tier of either track is empty', () => {
    const holders = (...tiers: string[]) => lives.filter(({ standing }) => tiers.includes(standing.held!)).length / lives.length;
    expect(holders('heartwood', 'arborist')).toBeCloseTo(0.05, 1.5);
    expect(holders('evergreen', 'gardener')).toBeCloseTo(0.16, 1.5);
    for (const { track, tiers } of canopy.editions.at(-1)!.ladders) {
      for (const { id } of tiers)
        expect(lives.filter((life) => life.track === track && life.standing.held === id).length).toBeGreaterThan(3);
    }
  });
});

describe("the stories told of Canopy's partners are what the rules make of the figures", () => {
  test('new: enrolled less than 90 days ago', () => {
    for (const life of livesOf('new')) expect(AS_OF - life.enrolled, life.partner).toBeLessThan(90);
  });

  test('climbing: one criterion from the next tier, and on track to reach it', () => {
    const edition = editionOn(canopy.editions, AS_OF)!;
    for (const life of livesOf('climbing')) {
      expect(openCriteria(life), life.partner).toHaveLength(1);
      const ladder = resolveLadder(edition, life.track)!;
      const next = ladder.tiers.findIndex(({ id }) => id === life.standing.next);
      expect(projectGraduation(ladder, next, subjectOf(life), AS_OF).projection.status, life.partner).toBe('on-track');
    }
  });

  test('stuck: one criterion short on the last day of each half-year', () => {
    for (const life of livesOf('stuck')) {
      for (const day of ['2026-06-30', '2026-11-20']) {
        const { criteria } = heldStandingOn(canopy.editions, subjectOf(life), parseDay(day)!)!;
        const open = criteria.filter(({ status }) => status !== 'met').map(({ id }) => id);
        expect(open, `${life.partner} ${day}`).toHaveLength(1);
      }
    }
  });

  test('slipping: no longer earns the tier that it holds, and is not warned yet', () => {
    for (const { partner, standing } of livesOf('slipping')) {
      expect(standing.state, partner).toBe('good');
      expect(standing.earned, partner).not.toBe(standing.held);
    }
  });

  test('warned: a warning of the last review is open, its deadline ahead', () => {
    for (const { partner, standing } of livesOf('warned')) {
      expect(standing.warning, partner).toMatchObject({ since: '2026-10-01', deadline: '2026-12-30' });
    }
  });

  test('recovered: warned, then out of it, and nothing lost', () => {
    for (const life of livesOf('recovered')) {
      const kinds = kindsOf(life);
      expect(kinds.indexOf('warned'), life.partner).toBeGreaterThan(0);
      expect(kinds.indexOf('recovered'), life.partner).toBeGreaterThan(kinds.indexOf('warned'));
      expect(kinds, life.partner).not.toContain('demoted');
    }
  });

  test('demoted: warned, and 90 days later demoted', () => {
    for (const { partner, decisions } of livesOf('demoted')) {
      const demoted = decisions.findIndex(({ kind }) => kind === 'demoted');
      const warned = decisions.slice(0, demoted).findLast(({ kind }) => kind === 'warned')!;
      expect(warned.deadline, partner).toBe(decisions[demoted]!.day);
    }
  });

  test('silent: values unknown, so the decision is put off and nothing is lost', () => {
    for (const life of livesOf('silent')) {
      expect(kindsOf(life).at(-1), life.partner).toBe('deferred');
      expect(kindsOf(life), life.partner).not.toContain('demoted');
      expect(
        life.decisions.at(-1)!.because.every(({ status }) => status === 'unknown'),
        life.partner,
      ).toBe(true);
    }
  });

  test('exempted: holds a tier with a criterion that does not count', () => {
    for (const { partner, standing } of livesOf('exempted')) {
      expect(standing.state, partner).toBe('good');
      expect(standing.earned, partner).toBe(standing.held);
      expect(canopy.partners.find(({ id }) => id === partner)!.exemptions, partner).toHaveLength(1);
    }
  });

  test('late correction: the decision stands, and the new value counts from the day that it came', () => {
    const [warned, promoted] = livesOf('late-correction');
    expect(warned!.decisions).toContainEqual(expect.objectContaining({ kind: 'warned', day: '2026-07-01' }));
    expect(warned!.decisions).toContainEqual(expect.objectContaining({ kind: 'recovered', day: '2026-07-09' }));
    expect(promoted!.decisions).toContainEqual(expect.objectContaining({ kind: 'promoted', to: 'evergreen', day: '2026-07-20' }));
  });

  test('nobody is warned of whom no story tells it', () => {
    const told = new Set(['warned', 'recovered', 'demoted', 'silent', 'late-correction'].flatMap(livesOf));
    const warned = lives.filter((life) => kindsOf(life).includes('warned'));
    expect(warned.filter((life) => !told.has(life)).map(({ partner }) => partner)).toEqual([]);
  });
});
