import type * as sentences from './sentences.ts';

type Sentences = typeof sentences;

const told = new Set<string>();

/**
 * Says a thing to whoever builds the page, once for the same facts, as a warning in the console. Visitors see the fallback and nothing of
 * this, so the sentences are fetched only where there is something to say. What is the same in the facts' text counts as the same.
 */
export function noticeOnce<Name extends keyof Sentences>(name: Name, ...facts: Parameters<Sentences[Name]>): void {
  const key = [name, ...facts].join(' ');
  if (told.has(key)) return;
  told.add(key);
  void import('./sentences.ts')
    .then((all) => (all[name] as (...facts: unknown[]) => string | Promise<string>)(...facts))
    .then(warn, () => warn(key));
}

function warn(sentence: string): void {
  console.warn(`[gradus] ${sentence}`);
}
