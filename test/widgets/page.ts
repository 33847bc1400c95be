// The runner provides describe and it.
/// <reference types="mocha" />

import { LANGUAGES, loadWords } from '../../widgets/words/languages.ts';
import { settleAll } from './fake-server.ts';

// As on a page that has been looked at before.
await Promise.all([
  ...LANGUAGES.map(loadWords),
  import('../../widgets/tracker/tracker-body.ts'),
  import('../../widgets/ladder/ladder-body.ts'),
  import('../../widgets/badge/details.ts'),
  import('../../widgets/store/recovery.ts'),
]);

/** Where `place` puts things. */
export const stage = document.createElement('div');
document.body.append(stage);

/** Puts markup on the page in place of what was there, and waits until its elements have rendered what they know. */
export async function place(markup: string): Promise<[HTMLElement, ...HTMLElement[]]> {
  stage.innerHTML = markup;
  await settleAll(4);
  return [...stage.querySelectorAll<HTMLElement>('tier-badge, tier-listings, tier-tracker, tier-ladder')] as [HTMLElement];
}

/** Unfolds all that elements fold, and waits for what is fetched for it. */
export async function unfold(elements: readonly HTMLElement[]): Promise<void> {
  for (const element of elements) for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
  // What has opened is told of later.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await import('../../widgets/listings/explanation.ts');
  await settleAll();
}

/** The lines that go to the console as warnings or errors while something runs. */
export async function saidIn(run: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const { warn, error } = console;
  console.warn = console.error = (...words: unknown[]) => said.push(words.join(' '));
  try {
    await run();
    // What is said is fetched when there is something to say.
    await import('../../widgets/store/sentences.ts');
    await settleAll();
  } finally {
    Object.assign(console, { warn, error });
  }
  return said;
}

/** Text as a reader gets it, without the white space of the markup. */
export function textOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}
