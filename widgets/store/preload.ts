import { standingsOf } from './standings.ts';
import { resolveBase } from './where.ts';

/** Asks for partners before their elements are on the page, for pages that know early who will be. Elements then show what is known. */
export function preload(program: string, partners: Iterable<string>): void {
  const store = standingsOf(resolveBase(null), program);
  for (const partner of partners) store.ask(partner);
}
