import type { ElementName } from '../../../site/words/snippets/choices.ts';
import type { SnippetOptions } from '../../../site/words/snippets/elements.ts';
import type { Places } from './bare-page.ts';

/** As the builder at /embed/ has it when nothing was chosen. */
export function optionsFor({ origin, files }: Places, element: ElementName): SnippetOptions {
  return {
    origin,
    embed: files,
    element,
    program: 'acme',
    partner: 'northwind',
    partnerName: 'Northwind',
    size: 'medium',
    theme: '',
    lang: '',
    width: '',
    cards: [{ partner: 'northwind', partnerName: 'Northwind', relevance: 0.9 }],
  };
}
