import type * as sentences from './sentences.ts';

type Sentences = typeof sentences;

const told = new Set<string>();

/**
 * Says a thing to whoever builds the page, once for each `key`, as a warning in the console. Visitors see the fallback and nothing of
 * this, so the sentences are fetched only where there is something to say.
 */
export function noticeOnce(key: string, write: (sentences: Sentences) => string | Promise<string>): void {
  if (told.has(key)) return;
  told.add(key);
  void import('./sentences.ts').then(write).then(warn, () => warn(key));
}

function warn(sentence: string): void {
  console.warn(`[gradus] ${sentence}`);
}
