// The runner provides describe and it.
/// <reference types="mocha" />

import { settle } from './fake-server.ts';

/** Where `place` puts things. */
export const stage = document.createElement('div');
document.body.append(stage);

/** Puts markup on the page in place of what was there, and waits until its elements have rendered what they know. */
export async function place(markup: string): Promise<[HTMLElement, ...HTMLElement[]]> {
  stage.innerHTML = markup;
  for (let round = 0; round < 4; round++) await settle();
  return [...stage.querySelectorAll<HTMLElement>('tier-badge, tier-listings, tier-tracker, tier-ladder')] as [HTMLElement];
}

/** The lines that go to the console as warnings or errors while something runs. */
export async function saidIn(run: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const { warn, error } = console;
  console.warn = console.error = (...words: unknown[]) => said.push(words.join(' '));
  try {
    await run();
  } finally {
    Object.assign(console, { warn, error });
  }
  return said;
}

/** Text as a reader gets it, without the white space of the markup. */
export function textOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}
