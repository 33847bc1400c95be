import { parseEditions, type Editions } from '../../engine/program/editions.ts';
import { MAX_FAULTS } from '../../engine/program/fault-limit.ts';
import { MORE_FAULTS, type FaultCode } from '../../engine/program/faults.ts';
import { nearestWord } from '../../engine/primitives/nearest.ts';
import type { Program } from '../../engine/program/program.ts';
import { parseProgram } from '../../engine/program/parse-program.ts';
import type { AnyFault, FileFault } from './file-faults.ts';
import { listProgramFiles } from './list-files.ts';
import { findPaths } from './program-paths.ts';
import { locateFault, locateFile, locateSyntaxFaults, type Located } from '../yaml/located-fault.ts';
import { findTooLarge, readTextFile } from '../yaml/read-file.ts';
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts';
import type { Position } from '../yaml/yaml-places.ts';

export type LocatedFault = Located<AnyFault>;

export type LoadedPrograms =
  /** The first two by id; `paths` as `findPaths` has them, of the files that were read; `files`: all of these. */
  | { ok: true; programs: Map<string, Editions>; paths: Map<string, string[]>; files: ProgramText[] }
  | { ok: false; faults: LocatedFault[] };

export interface ProgramText {
  path: string;
  text: string;
}

/** Faults of a key rather than of its value. */
const KEY_FAULTS: ReadonlySet<string> = new Set<FaultCode>([
  'unknown-key',
  'unknown-metric',
  'bad-id',
  'reserved-id',
  'group-nested',
  'keeps-not-asked',
  'tier-dropped',
  'track-dropped',
]);

/**
 * Reads a program file, or every one in a folder and the folders below it. Files with one `id` are editions of one program, sorted
 * by the day on which they take effect. Refused whole, with the faults of every file in order.
 */
export function loadPrograms(path: string): LoadedPrograms {
  const files = listProgramFiles(path);
  if (!Array.isArray(files)) return { ok: false, faults: [locateFile(path, files)] };
  if (files.length === 0) return { ok: false, faults: [locateFile(path, { code: 'no-program-files', path: [] })] };
  return assemblePrograms(files.map(readFile));
}

/** The same of files whose text is at hand. */
export function parsePrograms(files: readonly ProgramText[]): LoadedPrograms {
  return assemblePrograms(files.map(({ path, text }) => readText(path, text)));
}

function assemblePrograms(readFiles: readonly ReadFile[]): LoadedPrograms {
  const files = readFiles.map(({ file }) => file);
  const faults = readFiles.flatMap((file) => file.faults);
  const programs = new Map<string, Editions>();
  const paths = new Map<string, string[]>();
  for (const [id, editions] of groupById(readFiles)) {
    // What follows from an edition that could not be read, nobody can say.
    const complete = editions.filter((file) => file.program !== null);
    if (complete.length < editions.length) continue;
    const parsed = parseEditions(complete.map(({ program }) => program!));
    if (parsed.ok) {
      programs.set(id as string, parsed.editions);
      paths.set(
        id as string,
        findPaths(
          editions.map(({ file }) => file),
          files,
        ),
      );
    } else faults.push(...parsed.faults.map(({ edition, fault }) => locateIn(complete[edition]!, fault)));
  }
  if (faults.length > 0) return { ok: false, faults: sortFaults(faults, files) };
  return { ok: true, programs, paths, files: readFiles.map(({ file, text }) => ({ path: file, text })) };
}

/** One edition from text; `file` only says in the faults where it is from. */
export function parseProgramText(
  file: string,
  text: string,
): { ok: true; program: Program } | { ok: false; faults: LocatedFault[] } {
  const { program, faults } = readText(file, text);
  return program ? { ok: true, program } : { ok: false, faults: sortFaults(faults, [file]) };
}

interface ReadFile {
  file: string;
  /** Empty where it could not be read. */
  text: string;
  yaml: YamlFile | null;
  /** Null when there are faults. */
  program: Program | null;
  faults: LocatedFault[];
}

function readFile(file: string): ReadFile {
  const read = readTextFile(file);
  return read.ok ? readText(file, read.text) : withoutProgram(file, '', locateFile(file, read.fault));
}

function readText(file: string, text: string): ReadFile {
  const large = findTooLarge(Buffer.byteLength(text));
  if (large) return withoutProgram(file, text, locateFile(file, large));
  const yaml = readYaml(text);
  const faults: LocatedFault[] = locateSyntaxFaults(file, yaml);
  if (yaml.data === undefined) return { file, text, yaml, program: null, faults: limitFaults(faults, yaml.end) };
  const parsed = parseProgram(yaml.data);
  const found: AnyFault[] = [...(parsed.ok ? [] : parsed.faults), ...findNameFaults(yaml.data)];
  faults.push(...found.map((fault) => locateIn({ file, yaml }, fault)));
  const program = parsed.ok && faults.length === 0 ? parsed.program : null;
  return { file, text, yaml, program, faults: limitFaults(faults, yaml.end) };
}

function withoutProgram(file: string, text: string, fault: LocatedFault): ReadFile {
  return { file, text, yaml: null, program: null, faults: [fault] };
}

/** The first of them in order of place; where there are more, the last one says so. */
function limitFaults(faults: LocatedFault[], end: Position): LocatedFault[] {
  const told = sortByPlace(faults.filter(({ fault }) => fault.code !== 'too-many-faults')).slice(0, MAX_FAULTS);
  if (told.length === faults.length) return told;
  return [...told, { file: faults[0]!.file, ...end, place: '', fault: MORE_FAULTS }];
}

/** Names of which the engine has no table. */
function findNameFaults(data: unknown): FileFault[] {
  const { timezone, currency } = (data ?? {}) as { timezone?: unknown; currency?: unknown };
  const faults: FileFault[] = [];
  if (typeof timezone === 'string' && timezone.trim() !== '' && !isTimezone(timezone)) {
    const nearest = nearestWord(timezone, ['UTC', ...Intl.supportedValuesOf('timeZone')]);
    faults.push({ code: 'unknown-timezone', path: ['timezone'], found: timezone, nearest });
  }
  if (typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) && !Intl.supportedValuesOf('currency').includes(currency)) {
    faults.push({ code: 'unknown-currency', path: ['currency'], found: currency });
  }
  return faults;
}

function isTimezone(name: string): boolean {
  // Offsets such as +01:00 have no summer time, and are refused: a program's days are those of a place.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function groupById(files: readonly ReadFile[]): Map<unknown, ReadFile[]> {
  return Map.groupBy(
    files.filter(({ yaml }) => yaml?.data !== undefined),
    ({ yaml }) => (yaml!.data as { id?: unknown } | null)?.id,
  );
}

function locateIn({ file, yaml }: Pick<ReadFile, 'file' | 'yaml'>, fault: AnyFault): LocatedFault {
  return locateFault(file, yaml!, fault, KEY_FAULTS);
}

function sortFaults(faults: LocatedFault[], files: string[]): LocatedFault[] {
  const order = new Map(files.map((file, index) => [file, index]));
  return sortByPlace(faults).sort((a, b) => order.get(a.file)! - order.get(b.file)!);
}

function sortByPlace(faults: LocatedFault[]): LocatedFault[] {
  return faults.sort((a, b) => a.line - b.line || a.column - b.column);
}
