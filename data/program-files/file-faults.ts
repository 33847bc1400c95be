import type { Fault, Path } from '../../engine/program/faults.ts';

/** What can be wrong with a file before it is a program. */
export type FileFault = { path: Path } & (
  | { code: 'unreadable-file'; reason: string }
  | { code: 'special-file' }
  | { code: 'no-program-files' }
  /** In bytes. */
  | { code: 'file-too-large'; max: number; found: number }
  | { code: 'not-utf8' }
  | { code: 'bad-syntax'; detail: string }
  | { code: 'several-documents' }
  | { code: 'duplicate-key'; found: string }
  | { code: 'key-not-text' }
  | { code: 'unknown-alias'; found: string; nearest: string | null }
  | { code: 'too-many-aliases'; max: number }
  | { code: 'nested-too-deep' }
  | { code: 'unknown-timezone'; found: string; nearest: string | null }
  | { code: 'unknown-currency'; found: string }
);

/** What is wrong with a file or with the program in it. */
export type AnyFault = Fault | FileFault;
