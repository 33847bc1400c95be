import type { Fault, Path } from '../../engine/program/faults.ts';
import type { YamlFault } from '../yaml/yaml-fault.ts';

/** What can be wrong with program files beside the programs in them. */
export type FileFault =
  | YamlFault
  | ({ path: Path } & (
      | { code: 'no-program-files' }
      | { code: 'unknown-timezone'; found: string; nearest: string | null }
      | { code: 'unknown-currency'; found: string }
    ));

/** What is wrong with a file or with the program in it. */
export type AnyFault = Fault | FileFault;
