/** How a file says that something was passed, and that it was not. Case does not count. */
export interface FlagWords {
  passed: readonly string[];
  failed: readonly string[];
}

/** Taken in every file; a mapping may add others. */
export const FLAG_WORDS: FlagWords = {
  passed: ['1', 'true', 't', 'yes', 'y', 'passed', 'pass', 'on'],
  failed: ['0', 'false', 'f', 'no', 'n', 'failed', 'fail', 'off'],
};

/** 1 or 0; undefined for what is neither. */
export function createFlagReader({ passed, failed }: FlagWords): (text: string) => number | undefined {
  const values = new Map([...passed.map((word) => [word, 1] as const), ...failed.map((word) => [word, 0] as const)]);
  const byWord = new Map([...values].map(([word, value]) => [word.toLowerCase(), value]));
  return (text) => byWord.get(text.toLowerCase());
}
