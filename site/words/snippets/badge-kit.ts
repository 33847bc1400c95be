import type { SnippetOptions } from './elements.ts';
import { FORMATS, type Part } from './formats.ts';

/** What a partner puts on a page of its own, the simplest first. */
export function writeBadgeSnippets(
  options: Pick<SnippetOptions, 'origin' | 'embed' | 'program' | 'partner' | 'partnerName'>,
): Part[] {
  const badge: SnippetOptions = { ...options, element: 'badge', size: 'medium', theme: '', lang: '', width: '', cards: [] };
  const [markdown, html] = FORMATS.image.write(badge) as [Part, Part];
  const [loading, element] = FORMATS.html.write(badge) as [Part, Part, Part];
  return [
    { where: 'HTML: the picture', code: html.code },
    { where: 'Markdown: the picture', code: markdown.code },
    { where: 'HTML: the element, which shows the tier within a minute', code: `${loading.code}\n\n${element.code}` },
  ];
}
