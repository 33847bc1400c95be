import type { Path } from '../../engine/program/faults.ts';

/** What can be wrong with a file before it is data. */
export type YamlFault = { path: Path } & (
  | { code: 'unreadable-file'; reason: string }
  | { code: 'special-file' }
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
);
