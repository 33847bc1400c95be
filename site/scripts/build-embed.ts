import { badgePath, partnerPath } from '../model/paths.ts';
import { writeSnippet, type SnippetKind, type SnippetOptions } from '../words/snippets.ts';

interface Choice {
  id: string;
  name: string;
  partners: { id: string; name: string }[];
}

const CARDS = 4;

const form = document.querySelector<HTMLFormElement>('#options');
// Without anyone enrolled there is nothing to choose from.
if (form && !form.hidden) startBuilding(form);

function startBuilding(form: HTMLFormElement): void {
  const choices = JSON.parse(document.querySelector('#choices')!.textContent!) as Choice[];
  const [program, partner, size] = (['program', 'partner', 'size'] as const).map(
    (name) => form.elements.namedItem(name) as HTMLSelectElement,
  ) as [HTMLSelectElement, HTMLSelectElement, HTMLSelectElement];
  let cards = readCards();

  // Where this page is served from is known in the browser only.
  writeSnippets();
  const ladder = preview('ladder') as HTMLDetailsElement;
  ladder.addEventListener('toggle', showLadder);
  program.addEventListener('change', () => {
    const { partners } = choiceOf(program.value);
    partner.replaceChildren(...partners.map(({ id, name }) => new Option(name, id)));
    cards = partners
      .slice(0, CARDS)
      .map(({ id, name }, index) => ({ partner: id, partnerName: name, relevance: (9 - index) / 10 }));
    showListings();
    showLadder();
    update();
  });
  partner.addEventListener('change', update);
  size.addEventListener('change', update);
  form.addEventListener('submit', (event) => event.preventDefault());

  function update(): void {
    writeSnippets();
    showBadge();
    showTracker();
    showImage();
  }

  function options(): SnippetOptions {
    return {
      origin: location.origin,
      program: program.value,
      partner: partner.value,
      partnerName: partner.selectedOptions[0]?.text ?? partner.value,
      size: size.value,
      cards,
    };
  }

  function writeSnippets(): void {
    for (const code of document.querySelectorAll<HTMLElement>('[data-snippet]')) {
      code.textContent = writeSnippet(code.dataset['snippet'] as SnippetKind, options());
    }
  }

  function showBadge(): void {
    const { program, partner, partnerName, size } = options();
    const badge = element('tier-badge', { program, partner, size });
    badge.textContent = partnerName;
    preview('badge').replaceChildren(badge);
  }

  function showTracker(): void {
    const { program, partner } = options();
    preview('tracker').replaceChildren(element('tier-tracker', { program, partner }));
  }

  function showListings(): void {
    const listings = element('tier-listings', { program: program.value });
    listings.append(
      ...cards.map(({ partner, partnerName, relevance }) => {
        const card = element('article', { 'data-partner': partner, 'data-relevance': String(relevance) });
        card.textContent = partnerName;
        return card;
      }),
    );
    preview('listings').replaceChildren(listings);
  }

  /** Fetched only when it is looked at: it is the largest of them. */
  function showLadder(): void {
    if (!ladder.open) return;
    void import('../../widgets/ladder/define.ts');
    ladder.querySelector('tier-ladder')?.remove();
    ladder.append(element('tier-ladder', { program: program.value }));
  }

  function showImage(): void {
    const { program, partner, partnerName } = options();
    const place = preview('image');
    place.querySelector('a')!.href = partnerPath({ id: program }, partner);
    const image = place.querySelector('img')!;
    image.src = badgePath({ id: program }, partner);
    image.alt = `The tier of ${partnerName}`;
  }

  function choiceOf(id: string): Choice {
    return choices.find((choice) => choice.id === id) ?? choices[0]!;
  }
}

function readCards(): SnippetOptions['cards'] {
  return [...preview('listings').querySelectorAll<HTMLElement>('[data-partner]')].map((card) => ({
    partner: card.dataset['partner']!,
    partnerName: card.textContent?.trim() ?? '',
    relevance: Number(card.dataset['relevance']),
  }));
}

function preview(kind: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-preview="${kind}"]`)!;
}

function element(tag: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag);
  made.lang = document.documentElement.lang;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
