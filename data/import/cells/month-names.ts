/** The names of months in a language. */
export interface MonthNames {
  /** January is 1; null: no month is called so. */
  find(name: string): number | null;
  /** Of January, as it stands beside a day and a year. */
  short: string;
  long: string;
}

/** What spreadsheet programs write, and the tables of languages do not have. */
const OTHERS: Record<string, Record<string, number>> = { de: { mrz: 3 }, es: { sep: 9 }, nl: { mrt: 3 } };
/** Shorter beginnings of a name are chance. */
const SHORTEST_BEGINNING = 3;
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)));

const known = new Map<string, MonthNames | null>();

/** By the tag of a language, such as `de` or `pt-BR`; null: it is not known, or its months have numbers for names. */
export function monthNamesIn(language: string): MonthNames | null {
  let names = known.get(language);
  if (names === undefined) known.set(language, (names = readNames(language)));
  return names;
}

function readNames(language: string): MonthNames | null {
  if (!isKnown(language)) return null;
  // Some languages write a month otherwise when it stands beside a day.
  const styles = (['long', 'short'] as const).flatMap((month) => [{ month }, { month, day: 'numeric' as const }]);
  const written = styles.map((style) => {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    return MONTHS.map((date) => format.formatToParts(date).find(({ type }) => type === 'month')!.value);
  });
  if (written.some((names) => names.some((name) => /\d/.test(name)))) return null;
  const numbers = new Map(written.flatMap((names) => names.map((name, i) => [simplify(name), i + 1] as const)));
  for (const [name, number] of Object.entries(OTHERS[language.slice(0, 2)] ?? {})) numbers.set(name, number);
  return {
    find: (name) => findNumber(numbers, simplify(name)),
    long: written[1]![0]!,
    short: written[3]![0]!.replace(/\.$/, ''),
  };
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** A whole name, or the beginning of the names of one month alone. */
function findNumber(numbers: ReadonlyMap<string, number>, name: string): number | null {
  const whole = numbers.get(name);
  if (whole !== undefined || name.length < SHORTEST_BEGINNING) return whole ?? null;
  const begun = new Set([...numbers].filter(([other]) => other.startsWith(name)).map(([, number]) => number));
  return begun.size === 1 ? [...begun][0]! : null;
}

/** Without case, accents and points. */
function simplify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}
