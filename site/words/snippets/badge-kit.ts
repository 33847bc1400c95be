import type { Words } from '../languages.ts';
import type { SnippetOptions } from './elements.ts';
import { FORMATS, type Part } from './formats.ts';

/** What a partner puts on a page of its own, the simplest first. */
export function writeBadgeSnippets(
  options: Pick<SnippetOptions, 'origin' | 'embed' | 'program' | 'partner' | 'partnerName'>,
  { badgeKit: { alt, snippets } }: Pick<Words, 'badgeKit'>,
): Part[] {
  const badge: SnippetOptions = {
    ...options,
    alt: alt(options.partnerName),
    element: 'badge',
    size: 'medium',
    theme: '',
    lang: '',
    width: '',
    cards: [],
  };
  const [markdown, html] = FORMATS.image.write(badge) as [Part, Part];
  const [loading, element] = FORMATS.html.write(badge) as [Part, Part, Part];
  return [
    { where: snippets.html, code: html.code },
    { where: snippets.markdown, code: markdown.code },
    { where: snippets.element, code: `${loading.code}\n\n${element.code}` },
  ];
}
