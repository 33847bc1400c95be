import type { Fault, Path } from '../../../engine/program/faults.ts';
import type { LimitProblem } from '../cells/day-limits.ts';
import type { FlagWords } from '../cells/flags.ts';
import type { YamlFault } from '../../yaml/yaml-fault.ts';

/** What is wrong with a mapping, and where: codes and figures; an edge has the words. */
export type MappingFault = Fault | YamlFault | ({ path: Path } & MappingFaultDetail);

export type MappingFaultDetail =
  /** What `inspect` left to a person. */
  | { code: 'to-be-chosen' }
  | { code: 'computed-metric'; metric: string }
  /** A column by its place is 1 or more, or a name. */
  | { code: 'bad-column' }
  | { code: 'named-without-header'; found: string }
  | { code: 'same-marks'; found: string }
  /** Neither a column nor a day. */
  | { code: 'no-such-day'; found: string }
  | (LimitProblem & { found: string })
  /** A word for a flag that stands for the other answer already. */
  | { code: 'flag-word-of-both'; found: string; means: keyof FlagWords }
  /** Money of another currency than the program's; `expected` null: the program has no money. */
  | { code: 'other-currency'; found: string; expected: string | null }
  | { code: 'roll-up-in-long-file'; metric: string }
  | { code: 'repeated-word'; found: string; metric: string };
