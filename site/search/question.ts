import { readLanguage } from '../model/languages.ts';
import { readAskedEmbed, writeAskedEmbed } from './asked-embed.ts';
import { readAskedGallery, writeAskedGallery } from './asked-gallery.ts';
import { readAsked, writeAsked } from './asked.ts';

/** What of an address's query its page depends on: the same for all that ask the same. `''`: nothing is asked. */
export function questionOf(asked: URL): string {
  const url = new URL(asked);
  url.pathname = readLanguage(asked.pathname).path;
  const path = url.pathname.replace(/\/$/, '');
  if (path === '/embed') return writeAskedEmbed(readAskedEmbed(url.searchParams));
  if (path === '/embed/gallery') return writeAskedGallery(readAskedGallery(url.searchParams));
  return writeAsked(readAsked(url));
}
