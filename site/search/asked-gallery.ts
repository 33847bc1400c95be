import { LANGUAGES, THEMES, WIDTHS } from '../words/snippets/choices.ts';

/** How the gallery is looked at; each empty when it is as it comes. */
export interface AskedGallery {
  scheme: string;
  width: string;
  theme: string;
  lang: string;
}

export const SCHEMES: Record<string, string> = { '': 'As your device is', light: 'Light', dark: 'Dark' };
export const GALLERY_FIELDS = { scheme: SCHEMES, width: WIDTHS, theme: THEMES, lang: LANGUAGES } as const;

/** Whatever stands in the address, as choices that there are. */
export function readAskedGallery(given: URLSearchParams): AskedGallery {
  const read = (name: keyof AskedGallery): string => {
    const value = given.get(name) ?? '';
    return Object.hasOwn(GALLERY_FIELDS[name], value) ? value : '';
  };
  return { scheme: read('scheme'), width: read('width'), theme: read('theme'), lang: read('lang') };
}

export function writeAskedGallery(asked: AskedGallery): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}
