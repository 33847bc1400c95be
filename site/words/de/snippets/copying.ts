import type { CopyingWords } from '../../en/snippets/copying.ts';

export const copying: CopyingWords = {
  code: (where) => `Code, ${where}`,
  copy: 'Kopieren',
  done: 'Kopiert',
  copied: 'Kopiert.',
  selected: 'Ausgewählt: lässt sich jetzt mit der Tastatur kopieren.',
};
