import { cleanText } from '../search/asked.ts';

const found = document.querySelector<HTMLElement>('#found')!;
const asked = cleanText(new URLSearchParams(location.search).get('q') ?? '');
// A server has answered already; a host of files cannot.
if (asked !== found.dataset['asked'])
  void import('./answer-from-files.ts').then(({ answerFromFiles }) => answerFromFiles(found, asked));
