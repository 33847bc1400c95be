// What stands beside a name without being part of it: units and currencies.
const BESIDE = /\([^)]*\)|\[[^\]]*\]|[%€$£¥#]/g;

/** The words of a header, an id or a label, in lower case: `Active installs (30 d)`, `activeInstalls` and `active-installs` have the same. */
export function wordsOf(name: string): string[] {
  const spaced = name.replace(BESIDE, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return spaced.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether one of the header's words is known, or begins or ends as known ones do, which German words are made of. */
export function hasWord(
  header: string,
  known: ReadonlySet<string>,
  { begins = [], ends = [] }: { begins?: string[]; ends?: string[] } = {},
): boolean {
  return wordsOf(header).some(
    (word) => known.has(word) || begins.some((part) => word.startsWith(part)) || ends.some((part) => word.endsWith(part)),
  );
}
