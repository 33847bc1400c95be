import { cleanText } from '../search/asked.ts';

// A host of files has answered as though nothing were asked.
const note = document.querySelector<HTMLElement>('#needs-server');
const asked = cleanText(new URLSearchParams(location.search).get('q') ?? '');
if (note && asked !== note.dataset['answered']) note.hidden = false;
