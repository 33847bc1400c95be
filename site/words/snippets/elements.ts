import { programPage } from '../../../widgets/store/where.ts';
import { THEMES, type ElementName } from './choices.ts';
import { embedFolder, type EmbedFiles } from './embed-files.ts';
import { escapeText, indent, writeAttributes, writeElement, type Attributes } from './markup.ts';

export interface SnippetOptions {
  origin: string;
  /** Null: the elements were not built. */
  embed: EmbedFiles | null;
  element: ElementName;
  program: string;
  partner: string;
  partnerName: string;
  /** For those who do not see the picture; in English where it is not given. */
  alt?: string;
  size: string;
  /** Of these three, `''` is what an element has by itself. */
  theme: string;
  lang: string;
  width: string;
  cards: readonly Card[];
}

export interface Card {
  partner: string;
  partnerName: string;
  relevance: number;
}

/** How many cards there are to show an order with. */
export const CARDS = 4;

/** Cards of a program that lists nothing. */
export function cardsOf(partners: readonly { id: string; name: string }[]): Card[] {
  return partners.slice(0, CARDS).map(({ id, name }, index) => ({ partner: id, partnerName: name, relevance: (9 - index) / 10 }));
}

/** What a page loads once, whatever stands on it. */
export function writeLoading({ origin, embed, element }: Pick<SnippetOptions, 'origin' | 'embed' | 'element'>): string {
  const folder = embedFolder(origin, embed);
  const sheet = writeAttributes({ rel: 'stylesheet', href: `${folder}gradus.css` });
  const script = writeAttributes({ type: 'module', src: `${folder}${element}.js` });
  return `<link${sheet}>\n<script${script}></script>`;
}

export function writeEmbed(options: SnippetOptions): string {
  const { element, lang } = options;
  return writeElement(`tier-${element}`, { ...attributesOf(options), lang: lang || null }, CONTENTS[element](options));
}

/** Its colours and its width; empty where it has them by itself. */
export function writeSheet({ element, theme, width }: Pick<SnippetOptions, 'element' | 'theme' | 'width'>): string {
  const properties = Object.entries(THEMES[theme]?.properties ?? {});
  if (width) properties.push(['max-inline-size', width]);
  if (properties.length === 0) return '';
  return `tier-${element} {\n${indent(properties.map(([name, value]) => `${name}: ${value};`).join('\n'))}\n}`;
}

/** What says whose the element is. */
export function attributesOf({ element, program, partner, size }: SnippetOptions): Attributes {
  if (element === 'badge') return { program, partner, size: size === 'medium' ? null : size };
  return element === 'tracker' ? { program, partner } : { program };
}

const CONTENTS: Record<ElementName, (options: SnippetOptions) => string> = {
  badge: ({ partnerName }) => escapeText(partnerName),
  tracker: ({ partnerName }) => `The tier of ${escapeText(partnerName)}`,
  ladder: ({ origin, program }) => `<a${writeAttributes({ href: programPage(origin, program) })}>What each tier needs</a>`,
  listings: ({ cards }) =>
    cards
      .map(({ partner, partnerName, relevance }) =>
        writeElement(
          'article',
          { 'data-partner': partner, 'data-relevance': String(relevance) },
          `Your own card for ${escapeText(partnerName)}`,
        ),
      )
      .join('\n'),
};
