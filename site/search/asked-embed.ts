import { ELEMENTS, FIELDS, LANGUAGES, SIZES, THEMES, WIDTHS, type ElementName } from '../words/snippets/choices.ts';
import { cleanText } from './asked.ts';

/** What the page for embedding is asked for; each empty when it is not, or is what there would be anyway. */
export interface AskedEmbed {
  element: string;
  program: string;
  partner: string;
  size: string;
  theme: string;
  lang: string;
  width: string;
}

export const EMBED_FIELDS = ['element', 'program', 'partner', 'size', 'theme', 'lang', 'width'] as const;

const CHOICES: Partial<Record<keyof AskedEmbed, object>> = {
  element: ELEMENTS,
  size: SIZES,
  theme: THEMES,
  lang: LANGUAGES,
  width: WIDTHS,
};

/** Whatever stands in the address, as choices that there are. */
export function readAskedEmbed(given: URLSearchParams): AskedEmbed {
  const asked = Object.fromEntries(EMBED_FIELDS.map((name) => [name, readField(name, given)])) as unknown as AskedEmbed;
  const fields: readonly string[] = FIELDS[elementOf(asked)];
  return {
    ...asked,
    partner: fields.includes('partner') ? asked.partner : '',
    size: fields.includes('size') ? asked.size : '',
  };
}

export function writeAskedEmbed(asked: AskedEmbed): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}

export function elementOf({ element }: Pick<AskedEmbed, 'element'>): ElementName {
  return (element || 'badge') as ElementName;
}

/** The first of the choices is what there is when none is made. */
function readField(name: keyof AskedEmbed, given: URLSearchParams): string {
  const value = cleanText(given.get(name) ?? '');
  const choices = CHOICES[name];
  if (!choices) return value;
  return Object.hasOwn(choices, value) && value !== Object.keys(choices)[0] ? value : '';
}
