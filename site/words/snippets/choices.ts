import type { Language } from '../../../widgets/words/languages.ts';

/** What can be chosen for an embed; the first of each is what an embed has when nothing is chosen. */
export const ELEMENTS = { badge: 'Badge', listings: 'Listings', tracker: 'Tracker', ladder: 'Ladder' } as const;
export const SIZES = { medium: 'Medium', small: 'Small', large: 'Large' } as const;
export const WIDTHS = { '': 'All that there is', '40rem': '640 pixels', '20rem': '320 pixels' } as const;

export type ElementName = keyof typeof ELEMENTS;

/** Each in itself. */
const SPOKEN: Record<Language, string> = {
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  pt: 'Português (Brasil)',
  zh: '简体中文',
};
export const LANGUAGES: Record<string, string> = { '': 'As the page is', ...SPOKEN };

export interface Theme {
  name: string;
  properties: Record<string, string>;
}

/** Colours for light and for dark pages. */
export const THEMES: Record<string, Theme> = {
  '': { name: 'Green, as it comes', properties: {} },
  blue: { name: 'Blue', properties: { '--tier-accent': 'light-dark(#1d4f91, #9cc3f5)' } },
  plum: { name: 'Plum', properties: { '--tier-accent': 'light-dark(#6b2d6b, #dba6db)' } },
  rust: { name: 'Rust', properties: { '--tier-accent': 'light-dark(#9a3412, #f4a57c)' } },
  ink: {
    name: 'Black and white',
    properties: {
      '--tier-accent': 'light-dark(#1a1a1a, #f0f0f0)',
      '--tier-neutral': 'light-dark(#767676, #969696)',
      '--tier-radius': '0',
    },
  },
};

/** Which of the fields matter to an element. */
export const FIELDS: Record<ElementName, readonly ('partner' | 'size')[]> = {
  badge: ['partner', 'size'],
  listings: [],
  tracker: ['partner'],
  ladder: [],
};
