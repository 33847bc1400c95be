import './answer-gallery.ts';
import '../../widgets/badge/define.ts';
import '../../widgets/ladder/define.ts';
import '../../widgets/listings/define.ts';
import '../../widgets/tracker/define.ts';
import type { BadgeHost } from '../../widgets/badge/badge-data.ts';
import { showDetails, type Details } from '../../widgets/badge/details-box.ts';
import { directionOf, languageOf } from '../../widgets/element/language.ts';
import { loadWords } from '../../widgets/words/languages.ts';
import { readAskedGallery, writeAskedGallery, type AskedGallery } from '../search/asked-gallery.ts';

const form = document.querySelector<HTMLFormElement>('#look')!;
const gallery = document.querySelector<HTMLElement>('#gallery')!;

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', () => {
  const asked = readAskedGallery(new URLSearchParams([...new FormData(form)] as [string, string][]));
  history.replaceState(null, '', location.pathname + writeAskedGallery(asked));
  show(asked);
});

let open: Details[] = [];
showOpenIn(readAskedGallery(new URLSearchParams(form.dataset['asked'])).lang);

// A host of files has answered with its one page, whatever was asked.
const wanted = readAskedGallery(new URLSearchParams(location.search));
if (writeAskedGallery(wanted) !== form.dataset['asked']) {
  for (const [name, value] of Object.entries(wanted)) (form.elements.namedItem(name) as HTMLSelectElement).value = value;
  show(wanted);
}

function show({ scheme, width, theme, lang }: AskedGallery): void {
  const spoken = lang || document.documentElement.lang;
  Object.assign(gallery.dataset, { scheme, width, theme });
  gallery.dir = directionOf(languageOf(spoken));
  for (const element of gallery.querySelectorAll<HTMLElement>('tier-badge, tier-listings, tier-tracker, tier-ladder'))
    element.lang = spoken;
  showOpenIn(spoken);
}

/** When they are drawn, which takes the words of the language. */
function showOpenIn(lang: string): void {
  void loadWords(languageOf(lang)).then(() => requestAnimationFrame(showOpen));
}

/** The details of those badges that are shown with them: as a part of the page, which the pointer does not close. */
function showOpen(): void {
  for (const details of open) details.close();
  open = [...gallery.querySelectorAll<BadgeHost>('.open')].flatMap((badge) => showDetails(badge, () => {}) ?? []);
  for (const { badge } of open) badge.shadowRoot!.querySelector<HTMLElement>('[part=details]')!.hidePopover?.();
}
