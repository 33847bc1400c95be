import type { IsoDay } from '../primitives/calendar.ts';
import { MAX_FAULTS } from './fault-limit.ts';
import type { Aggregate, Direction, Unit } from './program.ts';

/** Keys and list indexes from the root of the input. */
export type Path = (string | number)[];

/** What is wrong with a program, and where: codes and figures; an edge has the words. */
export type Fault = FaultDetail & { path: Path };

/** Stands behind the first `MAX_FAULTS`. */
export const MORE_FAULTS: Fault = { code: 'too-many-faults', path: [], max: MAX_FAULTS };

/** What a place in a program takes. */
export type Expected =
  | 'text'
  | 'number'
  | 'whole-number'
  | 'boolean'
  | 'word'
  | 'id'
  | 'day'
  | 'duration'
  | 'hours'
  | 'web-address'
  | 'currency'
  | 'color'
  | 'mark'
  | 'map'
  | 'list'
  | 'threshold'
  | 'limit'
  | 'alternatives'
  | 'benefit';

/** What was found in its stead. */
export type Kind = 'nothing' | 'text' | 'number' | 'boolean' | 'list' | 'map' | 'other';

/** What a metric keeps for as long as it keeps its id. */
export type MetricTrait = 'kind' | 'unit' | 'bound' | 'currency';

export type FaultDetail =
  | { code: 'missing'; expected: Expected }
  | { code: 'wrong-type'; expected: Expected; found: Kind }
  | { code: 'empty'; expected: Expected }
  /** `at`: characters before it. */
  | { code: 'invisible-character'; codePoint: number; at: number }
  | { code: 'nothing-visible' }
  | { code: 'too-many'; max: number; found: number }
  /** Stands last: what more there is was not looked for. */
  | { code: 'too-many-faults'; max: number }
  // Names
  | { code: 'unknown-key'; found: string; known: string[]; nearest: string | null }
  | { code: 'unknown-word'; found: string; known: string[]; nearest: string | null }
  | { code: 'unknown-metric'; found: string; known: string[]; nearest: string | null }
  | { code: 'unknown-tier'; found: string; known: string[]; nearest: string | null }
  | { code: 'unknown-track'; found: string; known: string[]; nearest: string | null }
  | { code: 'unknown-attribute'; found: string; known: string[]; nearest: string | null }
  | { code: 'bad-id'; found: string }
  | { code: 'reserved-id'; found: string }
  /** Of an attribute. */
  | { code: 'column-id'; found: string }
  | { code: 'duplicate-id'; found: string; first: Path }
  /** Exactly one of `keys` is wanted. */
  | { code: 'choose-one'; keys: string[]; found: string[] }
  // Values
  | { code: 'bad-day'; found: string }
  | { code: 'bad-duration'; found: string }
  | { code: 'bad-hours'; found: string }
  | { code: 'bad-web-address'; found: string }
  | { code: 'bad-currency'; found: string }
  | { code: 'bad-color'; found: string }
  | { code: 'bad-mark' }
  | { code: 'not-finite'; found: number }
  | { code: 'not-whole'; found: number }
  /** In either direction. */
  | { code: 'too-large'; max: number; found: number }
  /** Bounds belong to the range unless `minExcluded`; null: none. */
  | { code: 'out-of-range'; min: number | null; minExcluded: boolean; max: number | null; found: number }
  // Metrics
  | { code: 'window-missing'; aggregate: Aggregate }
  | { code: 'window-on-latest' }
  | { code: 'counts-without-period' }
  | { code: 'valid-for-with-aggregate'; aggregate: Aggregate }
  | { code: 'valid-for-with-stale-after' }
  | { code: 'out-of-on-unit'; unit: Unit }
  | { code: 'aggregate-on-unit'; unit: Unit; aggregate: Aggregate; known: Aggregate[] }
  | { code: 'observed-on-score'; key: string }
  | { code: 'score-of-score'; found: string; known: string[] }
  /** A flag, or what lapses. */
  | { code: 'ratio-of-no-number'; found: string; known: string[] }
  | { code: 'currency-missing'; used: Path }
  // Criteria
  /** `expected` is `true` for a flag, a number for all else. */
  | { code: 'unit-mismatch'; metric: string; unit: Unit; expected: 'true' | 'number' }
  | { code: 'group-nested'; found: string }
  | { code: 'each-above-of-no-score'; metric: string }
  /** `max`: what the part gives at most. */
  | { code: 'each-above-part'; part: string; max: number; found: number }
  | { code: 'when-nested' }
  | { code: 'attribute-without-words'; attribute: string }
  /** Asked for as if it were measured. */
  | { code: 'attribute-required'; attribute: string }
  | { code: 'group-empty' }
  | { code: 'group-needs-too-many'; needs: number; members: number }
  | { code: 'unpublished-with'; key: string }
  | { code: 'keeps-not-asked'; metric: string; direction: Direction; asked: string[] }
  | { code: 'keeps-harder'; metric: string; direction: Direction; asked: number; found: number }
  // Editions
  | { code: 'replaces-kept-tier'; found: string }
  | { code: 'other-program'; expected: string; found: string }
  | { code: 'same-effective-day'; day: IsoDay }
  | { code: 'tier-dropped'; tier: string; track: string | null }
  | { code: 'track-dropped'; track: string | null }
  /** The kind is `observed` or `computed`, the bound a number. */
  | { code: 'metric-changed'; metric: string; trait: MetricTrait; before: string; found: string };

export type FaultCode = FaultDetail['code'];
