import { existsSync } from 'node:fs';
import { parseDay, type Day } from '../../engine/primitives/calendar.ts';
import type { SameDay } from '../import.ts';
import { quote } from '../words/phrases.ts';

/** Where programs, data and store are, and how data are read. */
export interface Configuration {
  /** A program file, or a folder of them. */
  programs: string;
  /** A folder with a folder a program, named by its id, of which the store is filled at first. */
  data: string;
  /** Whether that is the sample, which is moved so that it ends yesterday. */
  isSample: boolean;
  /** Whether anyone may see the invented partners' own pages: only where it is said, and everything is the sample's. */
  isDemo: boolean;
  store: { url: string | undefined; path: string };
  /** The day that it always is; null: today. */
  asOf: Day | null;
  /** Where the site is reached, `https://partners.example`; null: not said. */
  origin: string | null;
  /** What badges are signed with: a file, or its text itself; null: they are not. */
  credentialKey: string | null;
  sameDay: SameDay | null;
  anyDay: boolean;
}

/** A variable that says nothing that can be done: one sentence. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
  override stack = undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** In a folder that `gradus init` made. */
const OWN = { programs: 'programs', data: 'data' };
/** In a clone. */
const SAMPLE = { programs: 'data/programs', data: 'data/sample' };

/** Of the environment's variables; an empty one is none. Throws a `ConfigurationError`. */
export function readConfiguration(environment: Environment): Configuration {
  const valueOf = (name: string): string | undefined => environment[name] || undefined;
  const isOwn = existsSync(OWN.programs);
  const data = valueOf('GRADUS_DATA') ?? (isOwn ? OWN.data : undefined);
  return {
    programs: valueOf('GRADUS_PROGRAMS') ?? (isOwn ? OWN : SAMPLE).programs,
    data: data ?? SAMPLE.data,
    isSample: data === undefined,
    isDemo:
      readSwitch('GRADUS_DEMO', valueOf('GRADUS_DEMO')) &&
      !isOwn &&
      !['GRADUS_DATA', 'GRADUS_PROGRAMS', 'DATABASE_URL'].some((name) => valueOf(name)),
    store: { url: readDatabaseUrl(valueOf('DATABASE_URL')), path: valueOf('GRADUS_DB') ?? 'gradus.db' },
    origin: readOrigin(valueOf('GRADUS_URL')),
    credentialKey: valueOf('GRADUS_CREDENTIAL_KEY') ?? null,
    asOf: readAsOf(valueOf('GRADUS_AS_OF')),
    sameDay: readSameDay(valueOf('GRADUS_SAME_DAY')),
    anyDay: readSwitch('GRADUS_ANY_DAY', valueOf('GRADUS_ANY_DAY')),
  };
}

/** A whole number between two; `fallback` where nothing is set. */
export function readNumber(environment: Environment, name: string, [least, most]: [number, number], fallback: number): number {
  const text = environment[name];
  if (!text) return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most && /^\d+$/.test(text)) return value;
  throw new ConfigurationError(`${name} is ${quote(text)}; expected a whole number from ${least} to ${most}.`);
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || /^postgres(?:ql)?:\/\//.test(text)) return text;
  // It may hold a password.
  throw new ConfigurationError(
    'DATABASE_URL is no address of PostgreSQL; expected one such as postgres://user:password@host:5432/name.',
  );
}

function readAsOf(text: string | undefined): Day | null {
  if (text === undefined) return null;
  const day = parseDay(text);
  if (day !== null) return day;
  throw new ConfigurationError(`GRADUS_AS_OF is ${quote(text)}; expected a day such as 2026-01-31.`);
}

function readOrigin(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username)
    return url.origin;
  throw new ConfigurationError(
    `GRADUS_URL is ${quote(text)}; expected where the site is reached, such as https://partners.example.com.`,
  );
}

function readSameDay(text: string | undefined): SameDay | null {
  if (text === undefined || text === 'add' || text === 'replace') return text ?? null;
  throw new ConfigurationError(`GRADUS_SAME_DAY is ${quote(text)}; expected add or replace.`);
}

function readSwitch(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '0') return false;
  if (text === '1') return true;
  throw new ConfigurationError(`${name} is ${quote(text)}; expected 1, or nothing.`);
}
