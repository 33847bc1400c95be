import type { TierListings } from '../../widgets/listings/tier-listings.ts';
import { cleanText } from '../search/asked.ts';
import { searchListings, type SearchedListing } from '../search/find-listings.ts';
import type { FoundWords } from '../words/en/program/found.ts';
import { describeFound } from '../words/search.ts';
import { readInLanguage } from './page-language.ts';

/** Those of the page alone are fetched. */
const WORDS = {
  en: () => import('../words/en/program/found.ts'),
  de: () => import('../words/de/program/found.ts'),
};

const found = document.querySelector<HTMLElement>('#found');
const form = document.querySelector<HTMLFormElement>('search form');
if (found && form) startSearching(form, found);

/** Goes on where the server left off: with the cards of all listings, of which those stay that fit. */
function startSearching(form: HTMLFormElement, found: HTMLElement): void {
  const input = form.querySelector('input')!;
  const list = found.querySelector<TierListings>('tier-listings')!;
  const count = document.querySelector<HTMLElement>('#found-count')!;
  const nothing = document.querySelector<HTMLElement>('#nothing')!;
  const words = readInLanguage(WORDS);
  let narrowing: Promise<(query: string) => void> | null = null;
  let turn = 0;

  form.addEventListener('submit', (event) => event.preventDefault());
  const follow = (): void => {
    const query = cleanText(input.value);
    history.replaceState(null, '', `${location.pathname}${query ? `?${new URLSearchParams({ q: query })}` : ''}`);
    void show(query);
  };
  input.addEventListener('input', follow);
  // A host of files has answered with everything, whatever was asked.
  const asked = cleanText(new URLSearchParams(location.search).get('q') ?? '');
  const wasTypedBefore = input.value !== input.defaultValue;
  if (!wasTypedBefore) input.value = asked;
  if (wasTypedBefore || asked !== found.dataset['asked']) follow();

  async function show(query: string): Promise<void> {
    const own = ++turn;
    narrowing ??= takeAllCards().then(async () => prepare((await words).found.listing));
    try {
      const narrow = await narrowing;
      if (own === turn) narrow(query);
    } catch {
      // The next letter may try again; Enter asks the server.
      narrowing = null;
      form.submit();
    }
  }

  /** What the server found is part of all that there is. */
  async function takeAllCards(): Promise<void> {
    if (found.dataset['asked'] === '') return;
    const response = await fetch(form.action);
    if (!response.ok) throw new Error(String(response.status));
    const page = Document.parseHTMLUnsafe(await response.text());
    const all = page.querySelector('tier-listings')!;
    list.setAttribute('data', all.getAttribute('data')!);
    list.replaceChildren(...all.children);
    found.dataset['asked'] = '';
  }

  function prepare(words: FoundWords['listing']): (query: string) => void {
    const cards = [...list.querySelectorAll<HTMLElement>(':scope > [data-listing]')].map((card) => ({
      card,
      listing: readCard(card),
    }));
    const search = searchListings(cards.map(({ listing }) => listing));
    return (q) => {
      const { relevances, isNear } = search(q);
      let shown = 0;
      for (const { card, listing } of cards) {
        const relevance = q ? relevances.get(listing.id) : listing.relevance;
        card.hidden = relevance === undefined;
        card.dataset['relevance'] = String(relevance ?? listing.relevance);
        if (!card.hidden) shown++;
      }
      found.hidden = shown === 0;
      nothing.hidden = shown > 0;
      count.textContent = q ? describeFound(shown, { q, isNear }, words) : '';
    };
  }
}

function readCard(card: HTMLElement): SearchedListing {
  const textOf = (selector: string): string => card.querySelector(selector)?.textContent?.trim() ?? '';
  const { listing, category, relevance } = card.dataset;
  return {
    id: listing!,
    name: textOf('h2, h3'),
    summary: textOf('.summary'),
    category: category ?? '',
    maker: textOf('.maker span'),
    relevance: Number(relevance),
  };
}
