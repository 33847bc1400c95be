import { readAskedEmbed, writeAskedEmbed } from './asked-embed.ts';
import { readAsked, writeAsked } from './asked.ts';

/** What of an address's query its page depends on: the same for all that ask the same. `''`: nothing is asked. */
export function questionOf(url: URL): string {
  return /^\/embed\/?$/.test(url.pathname) ? writeAskedEmbed(readAskedEmbed(url.searchParams)) : writeAsked(readAsked(url));
}
