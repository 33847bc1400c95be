import { directionOf, languageOf } from '../../widgets/element/language.ts';
import { badgePath, partnerPath } from '../model/paths.ts';
import { EMBED_FIELDS, elementOf, readAskedEmbed, writeAskedEmbed, type AskedEmbed } from '../search/asked-embed.ts';
import type { Choice } from '../search/choose-embed.ts';
import { FIELDS, type ElementName } from '../words/snippets/choices.ts';
import { attributesOf, cardsOf, type Card, type SnippetOptions } from '../words/snippets/elements.ts';
import { FORMATS, type FormatName } from '../words/snippets/formats.ts';

const DEFINITIONS: Record<ElementName, () => Promise<unknown>> = {
  badge: () => import('../../widgets/badge/define.ts'),
  listings: () => import('../../widgets/listings/define.ts'),
  tracker: () => import('../../widgets/tracker/define.ts'),
  ladder: () => import('../../widgets/ladder/define.ts'),
};

const form = document.querySelector<HTMLFormElement>('#options');
// Without anyone enrolled there is nothing to choose from.
if (form && !form.hidden) startBuilding(form);

/** Goes on where the server left off: what it shows for a question in the address, this shows as one chooses. */
function startBuilding(form: HTMLFormElement): void {
  const choices = JSON.parse(document.querySelector('#choices')!.textContent!) as Choice[];
  const embed = JSON.parse(document.querySelector('#embed-files')!.textContent!) as SnippetOptions['embed'];
  const panes = document.querySelector<HTMLElement>('#panes')!;
  const sent = { program: control('program').value, cards: readCards(panes) };

  form.addEventListener('change', ({ target }) => {
    if (target === control('program')) fillPartners();
    update();
    history.replaceState(null, '', location.pathname + writeAskedEmbed(asked()));
  });
  form.addEventListener('submit', (event) => event.preventDefault());

  const wanted = readAskedEmbed(new URLSearchParams(location.search));
  // A host of files has answered with its one page, whatever was asked.
  if (writeAskedEmbed(wanted) !== form.dataset['asked']) {
    fill(wanted);
    update();
  } else {
    void DEFINITIONS[options().element]();
    // Where this page is served from is known in the browser only.
    writeSnippets(options());
  }

  function update(): void {
    const chosen = options();
    for (const name of ['partner', 'size'] as const)
      form.querySelector<HTMLElement>(`[data-field="${name}"]`)!.hidden = !FIELDS[chosen.element].includes(name);
    writeSnippets(chosen);
    showPreviews(panes, chosen);
    showImage(chosen);
  }

  function options(): SnippetOptions {
    const [program, partner, size, theme, lang, width] = (['program', 'partner', 'size', 'theme', 'lang', 'width'] as const).map(
      (name) => control(name).value,
    ) as [string, string, string, string, string, string];
    const ofProgram = choices.find(({ id }) => id === program)?.partners ?? [];
    const partnerName = ofProgram.find(({ id }) => id === partner)?.name ?? partner;
    const cards = program === sent.program && sent.cards.length > 0 ? sent.cards : cardsOf(ofProgram);
    const element = elementOf({ element: (form.elements.namedItem('element') as RadioNodeList).value });
    return { origin: location.origin, embed, element, program, partner, partnerName, size, theme, lang, width, cards };
  }

  function asked(): AskedEmbed {
    return readAskedEmbed(new URLSearchParams([...new FormData(form)] as [string, string][]));
  }

  function fill(wanted: AskedEmbed): void {
    for (const name of EMBED_FIELDS) {
      if (name === 'element') (form.elements.namedItem(name) as RadioNodeList).value = elementOf(wanted);
      else if (name === 'size') control(name).value = wanted.size || 'medium';
      else if (hasOption(control(name), wanted[name])) control(name).value = wanted[name];
      if (name === 'program') fillPartners();
    }
  }

  function fillPartners(): void {
    const { partners } = choices.find(({ id }) => id === control('program').value)!;
    control('partner').replaceChildren(...partners.map(({ id, name }) => new Option(name, id)));
  }

  function control(name: string): HTMLSelectElement {
    return form.elements.namedItem(name) as HTMLSelectElement;
  }
}

function hasOption({ options }: HTMLSelectElement, value: string): boolean {
  return [...options].some((option) => option.value === value);
}

function writeSnippets(options: SnippetOptions): void {
  for (const format of document.querySelectorAll<HTMLElement>('[data-format]')) {
    const id = format.dataset['format'] as FormatName;
    const parts = FORMATS[id].write(options);
    format.hidden = parts.every(({ code }) => code === '');
    parts.forEach(({ code }, part) => {
      const shown = format.querySelector<HTMLElement>(`[data-snippet="${id}-${part}"]`)!;
      shown.textContent = code;
      shown.closest<HTMLElement>('.snippet')!.hidden = code === '';
    });
  }
}

function showPreviews(panes: HTMLElement, options: SnippetOptions): void {
  void DEFINITIONS[options.element]();
  panes.dataset['element'] = options.element;
  panes.dataset['width'] = options.width;
  for (const pane of panes.querySelectorAll<HTMLElement>('.pane')) {
    pane.dataset['theme'] = options.theme;
    pane.lang = options.lang || document.documentElement.lang;
    pane.dir = directionOf(languageOf(pane.lang));
    pane.replaceChildren(makePreview(options));
  }
}

function makePreview(options: SnippetOptions): HTMLElement {
  const made = document.createElement(`tier-${options.element}`);
  for (const [name, value] of Object.entries(attributesOf(options))) if (value !== null) made.setAttribute(name, value);
  if (options.element === 'listings') made.append(...options.cards.map(makeCard));
  else made.textContent = options.element === 'ladder' ? '' : options.partnerName;
  return made;
}

function makeCard({ partner, partnerName, relevance }: Card): HTMLElement {
  const card = document.createElement('article');
  card.dataset['partner'] = partner;
  card.dataset['relevance'] = String(relevance);
  card.textContent = partnerName;
  return card;
}

function showImage({ program, partner, partnerName }: SnippetOptions): void {
  const link = document.querySelector<HTMLAnchorElement>('#image')!;
  const image = link.querySelector('img')!;
  link.href = partnerPath({ id: program }, partner);
  image.src = badgePath({ id: program }, partner);
  image.alt = `The tier of ${partnerName}`;
}

/** Those that the server chose. */
function readCards(panes: HTMLElement): Card[] {
  return [...(panes.querySelector('tier-listings')?.querySelectorAll<HTMLElement>('[data-partner]') ?? [])].map((card) => ({
    partner: card.dataset['partner']!,
    partnerName: card.textContent?.trim() ?? '',
    relevance: Number(card.dataset['relevance']),
  }));
}
