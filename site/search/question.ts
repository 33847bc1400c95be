import { readAskedEmbed, writeAskedEmbed } from './asked-embed.ts';
import { readAskedGallery, writeAskedGallery } from './asked-gallery.ts';
import { readAsked, writeAsked } from './asked.ts';

/** What of an address's query its page depends on: the same for all that ask the same. `''`: nothing is asked. */
export function questionOf(url: URL): string {
  const path = url.pathname.replace(/\/$/, '');
  if (path === '/embed') return writeAskedEmbed(readAskedEmbed(url.searchParams));
  if (path === '/embed/gallery') return writeAskedGallery(readAskedGallery(url.searchParams));
  return writeAsked(readAsked(url));
}
