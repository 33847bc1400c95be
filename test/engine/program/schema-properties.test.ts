import fc from 'fast-check';
import { runs } from '../../properties.ts';
import { describe, expect, it } from 'vitest';
import type { Fault, Path } from '../../../engine/program/faults.ts';
import type { Bar, Program } from '../../../engine/program/program.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import { completeProgram, parentAt, placesIn } from './complete-program.ts';

const PLACES = placesIn(completeProgram());
const KEYS = [...new Set(PLACES.flat().filter((step) => typeof step === 'string'))];
const TELLING = [
  NaN,
  Infinity,
  -1,
  0,
  0.5,
  1,
  7,
  1e300,
  '',
  ' ',
  'P1D',
  'PT1H',
  '2026-02-30',
  '2026-03-01',
  true,
  false,
  null,
  {},
  [],
];

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(...TELLING), fc.constantFrom<unknown>(...KEYS));
const key = fc.oneof(fc.constantFrom(...KEYS), fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '0'));
const mutation = fc.record({
  place: fc.constantFrom(...PLACES),
  change: fc.oneof(
    fc.constant({ kind: 'delete' as const }),
    anything.map((value) => ({ kind: 'replace' as const, value })),
    key.map((to) => ({ kind: 'rename' as const, to })),
  ),
});

describe('parseProgram', { timeout: 60_000 }, () => {
  it('refuses any JSON that is no program, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (input) => {
        expect(parseProgram(input).ok).toBe(false);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('never throws on anything in any part of a program', () => {
    const odd = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), odd, (place, value) => {
        expect(() => parseProgram(mutate(place, { kind: 'replace', value }))).not.toThrow();
      }),
      { numRuns: runs(1000) },
    );
  });

  it('either takes a program that was changed in one place, keeping all rules, or names that place', () => {
    let refused = 0;
    fc.assert(
      fc.property(mutation, ({ place, change }) => {
        const parsed = parseProgram(mutate(place, change));
        if (parsed.ok) {
          expect(brokenRules(parsed.program)).toEqual([]);
          return;
        }
        refused++;
        const named = change.kind === 'replace' ? change.value : change.kind === 'rename' ? change.to : undefined;
        // A rename may also have taken the place of something.
        const places = change.kind === 'rename' ? [place, [...place.slice(0, -1), change.to]] : [place];
        const astray = parsed.faults.filter(
          (fault) => !places.some((at) => isNear(fault.path, at) || isLinked(fault, at, named)),
        );
        expect(astray).toEqual([]);
      }),
      { numRuns: runs(4000) },
    );
    expect(refused).toBeGreaterThan(runs(2000));
  });

  it('finds in two changed parts all the faults that it finds in each', () => {
    const inPart = (part: string) => mutation.filter(({ place }) => place[0] === part && place.length > 1);
    fc.assert(
      fc.property(inPart('review'), inPart('ranking'), (first, second) => {
        const program = completeProgram();
        apply(program, first.place, first.change);
        apply(program, second.place, second.change);
        const each = [first, second].flatMap(({ place, change }) => faultsOf(mutate(place, change)));
        expect(faultsOf(program).map(nameFault).sort()).toEqual(each.map(nameFault).sort());
      }),
      { numRuns: runs(300) },
    );
  });
});

type Change = { kind: 'delete' } | { kind: 'replace'; value: unknown } | { kind: 'rename'; to: string };

function mutate(place: Path, change: Change): unknown {
  const program = completeProgram();
  apply(program, place, change);
  return program;
}

function apply(root: unknown, place: Path, change: Change): void {
  const parent = parentAt(root, place);
  const last = place.at(-1)!;
  const value = change.kind === 'replace' ? change.value : parent[last];
  if (change.kind === 'replace') parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  if (change.kind !== 'rename') return;
  if (Array.isArray(parent)) parent.push(value);
  else Object.defineProperty(parent, change.to, { value, enumerable: true, configurable: true, writable: true });
}

function faultsOf(input: unknown): Fault[] {
  const parsed = parseProgram(input);
  return parsed.ok ? [] : parsed.faults;
}

function nameFault({ code, path }: Fault): string {
  return `${code} ${path.join('/')}`;
}

/** At the place, above it, below it, or beside it; all at the top stand apart. */
function isNear(path: Path, place: Path): boolean {
  const differs = path.findIndex((step, depth) => step !== place[depth]);
  const shared = differs < 0 ? path.length : Math.min(differs, place.length);
  return shared === path.length || shared === place.length || (shared > 0 && shared === place.length - 1);
}

/** What refers to the changed place: to its metric or attribute, to the bar that is kept, to a name that is taken already, to the use of money. */
function isLinked(fault: Fault, place: Path, named: unknown): boolean {
  if (place[0] === 'metrics' || place[0] === 'attributes') {
    const isOfMetric = place.length === 1 || fault.path.includes(place[1]!) || ('found' in fault && fault.found === place[1]);
    if (isOfMetric || fault.path.includes(named as string)) return true;
  }
  if (fault.code === 'keeps-not-asked' || fault.code === 'keeps-harder') return place[0] === 'tiers' || place[0] === 'cumulative';
  if (fault.code === 'currency-missing') return isNear(fault.used, place);
  if (fault.code === 'duplicate-id') return isNear(fault.first, place);
  return fault.code === 'replaces-kept-tier' && fault.found === named;
}

/** The rules of the format, checked on the result by other means than those of the parser. */
function brokenRules(program: Program): string[] {
  const broken: string[] = [];
  const rule = (holds: boolean, name: string) => holds || broken.push(name);
  const metrics = new Map(program.metrics.map((metric) => [metric.id, metric]));
  rule(metrics.size === program.metrics.length, 'metric ids are unique');
  const words = new Map(program.attributes.map(({ id, values }) => [id, values.map((value) => value.id)]));
  rule(
    program.attributes.every(({ id, values }) => !metrics.has(id) && values.length > 0),
    'attributes have values and names of their own',
  );
  for (const { unit, outOf, aggregate, window, period, counts, validFor, staleAfter, score } of program.metrics) {
    rule((unit === 'rating') === (outOf !== null), 'ratings alone have a bound');
    rule((aggregate === 'latest') === (window === null && period === null), 'aggregates alone have a window or a period');
    rule(!(window && period) && (period === null) === (counts === null), 'a window or a period, of which something counts');
    rule(!(validFor && (staleAfter || window)), 'what lapses is neither stale nor over a window');
    rule(!score || score.every((part) => metrics.get(part.metric)?.score === null), 'scores are made of observed metrics');
    rule(unit !== 'money' || program.currency !== null, 'money has a currency');
  }
  const checkBar = (bar: Bar, least: number) => {
    const metric = metrics.get(bar.metric);
    rule(metric !== undefined, 'bars are on metrics');
    if (!metric || bar.target === null) return;
    rule(Number.isFinite(bar.target) && bar.target >= 0, 'targets are finite and not negative');
    rule(bar.direction === 'atMost' || bar.target > least, 'targets ask for something');
    rule(metric.unit !== 'flag' || (bar.target === 1 && bar.direction === 'atLeast'), 'flags are passed');
    rule(metric.outOf === null || bar.target <= metric.outOf, 'ratings lie within their bound');
  };
  rule(program.ladders.length > 0, 'there is a ladder');
  for (const { tiers } of program.ladders) {
    rule(tiers.length > 0 && new Set(tiers.map(({ id }) => id)).size === tiers.length, 'tier ids are unique');
    for (const tier of tiers) {
      rule(/^[a-z][a-z0-9-]*$/.test(tier.id), 'tier ids are ids');
      rule(tier.published || tier.requires.length + tier.keeps.length === 0, 'what is unpublished is not given');
      rule(tier.boost >= 1 && Number.isFinite(tier.boost), 'boosts do not lower');
      rule(
        tier.health.every((id) => metrics.has(id)),
        'watched metrics exist',
      );
      for (const bar of tier.keeps) checkBar(bar, -1);
      for (const asked of tier.requires) {
        for (const { attribute, values } of asked.when?.attributes ?? []) {
          rule(values.length > 0 && values.every((one) => words.get(attribute)?.includes(one)), 'conditions are by known values');
        }
        if (asked.kind === 'bar') checkBar(asked, 0);
        else {
          rule(asked.needs >= 1 && asked.needs <= asked.members.length, 'groups can be met');
          rule(
            asked.members.every(({ length }) => length > 0),
            'members ask for something',
          );
          for (const bar of asked.members.flat()) checkBar(bar, 0);
        }
      }
    }
  }
  return broken;
}
