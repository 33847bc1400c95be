import type { Place } from './place.ts';

/** What is not wrong with a file, but may not be what was meant: codes and figures; `import-notices.ts` among the words has the sentences. */
export type ImportNotice = ImportNoticeDetail & { file: string; line: number | null };

export type ImportNoticeDetail =
  /** A column with a name that Gradus has a meaning for, though not in this file. */
  | { code: 'unread-column'; column: string }
  /** Somebody whom no other file knows, most often by another spelling. */
  | { code: 'unknown-partner'; where: PartnerRole; partner: string; lack: PartnerLack; nearest: string | null }
  /** Those that are not told of one by one. */
  | { code: 'more-unknown-partners'; where: PartnerRole; count: number; lack: PartnerLack }
  /** Two partners whose ids differ in capital letters alone; `place`: of the other. */
  | { code: 'differs-in-case'; partner: string; other: string; place: Place }
  | { code: 'more-differ-in-case'; count: number };

/** What a file says of the partners that it names. */
export type PartnerRole = 'observed' | 'exempted' | 'succeeded' | 'listed' | 'delivered' | 'described';

export type PartnerLack = 'not-enrolled' | 'never-observed' | 'neither';

/** What lies in a program's folder of data and is not read, or what is not there. */
export type FolderNotice =
  | { code: 'no-folder'; folder: string; nearest: string | null }
  /** A file that looks as if a table were meant. */
  | { code: 'unread-file'; file: string; nearest: string };
