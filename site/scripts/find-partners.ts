import { addressOf } from '../../engine/primitives/addresses.ts';
import type { PublicDirectory, PublicEntry } from '../../engine/wire.ts';
import { cleanText, readFields, writeAsked, type Asked } from '../search/asked.ts';
import { findPartners, keyOfTier, pageOfFound } from '../search/find-partners.ts';
import type { DirectoryWords } from '../words/en/program/directory.ts';
import { describeFound } from '../words/search.ts';
import { takeDirectoryKey } from './directory-key.ts';
import { localPath, readInLanguage, turnTo } from './page-language.ts';

const FIELDS = ['q', 'track', 'tier', 'category', 'state'] as const;

/** Those of the page alone are fetched. */
const WORDS = {
  en: async () => ({ ...(await import('../words/en/program/directory.ts')), ...(await import('../words/en/program/found.ts')) }),
  de: async () => ({ ...(await import('../words/de/program/directory.ts')), ...(await import('../words/de/program/found.ts')) }),
};

const form = document.querySelector<HTMLFormElement>('#find');
if (form) startFinding(form);

/** Goes on where the server left off: what it finds for a question in the address, this finds as one types. */
function startFinding(form: HTMLFormElement): void {
  const everyone = document.querySelector<HTMLElement>('#everyone')!;
  const found = document.querySelector<HTMLElement>('#found')!;
  const rows = found.querySelector('ul')!;
  const none = found.querySelector<HTMLElement>('.none')!;
  const count = document.querySelector<HTMLElement>('#found-count')!;
  const pages = found.querySelector('nav')!;
  const [before, place, next] = [pages.querySelector('a')!, pages.querySelector('span')!, pages.querySelector('a:last-child')!];
  const words = readInLanguage(WORDS);
  let directory: Promise<PublicDirectory> | null = null;
  let page = '';
  let turn = 0;

  fillFromAddress();
  form.addEventListener('input', () => {
    page = '';
    void update();
  });
  form.addEventListener('reset', (event) => {
    // What the server was asked is what the fields would go back to.
    event.preventDefault();
    page = '';
    fill(() => '');
    void update();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  pages.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    page = new URL(link.href).searchParams.get('page') ?? '';
    history.pushState(null, '', link.href);
    void update({ keepAddress: true }).then(() => found.focus());
  });
  addEventListener('popstate', () => (fillFromAddress(), void update({ keepAddress: true })));
  const wordsOfKey = words.then(({ directory: { key } }) => key);
  takeDirectoryKey(form.dataset['directory']!, wordsOfKey, (answer) => {
    directory = Promise.resolve(answer);
    form.querySelector<HTMLOptionElement>('option[value="at-risk"]')!.hidden = false;
    void update();
  });
  // Where it has not been answered: a host of files has no answer.
  if (isAsking() && form.dataset['asked'] !== writeAsked(values())) void update({ keepAddress: true });

  async function update({ keepAddress = false } = {}): Promise<void> {
    const own = ++turn;
    const asked = values();
    if (!keepAddress) history.replaceState(null, '', location.pathname + writeAsked(asked));
    if (!isAsking()) return show(false, '');
    const say = await words;
    let answer: PublicDirectory;
    try {
      answer = await load();
    } catch {
      return show(false, say.directory.found.failed);
    }
    // A later keystroke has overtaken this one.
    if (own !== turn) return;
    const { entries, isNear, needsKey } = findPartners(answer, asked);
    const shown = pageOfFound(asked, entries.length);
    rows.replaceChildren(...entries.slice(shown.from, shown.to).map((entry) => drawRow(entry, say.directory)));
    none.hidden = entries.length > 0 || needsKey;
    showPages(asked, shown, say.directory);
    const found = describeFound(entries.length, { q: asked.q, isNear, shown }, say.found.partner);
    show(true, needsKey ? say.directory.needsKey : found);
  }

  function showPages(asked: Asked, { number, last }: ReturnType<typeof pageOfFound>, say: DirectoryWords): void {
    pages.hidden = last === 1;
    place.textContent = say.place(number, last);
    for (const [link, to] of [[before, number - 1] as const, [next as HTMLAnchorElement, number + 1] as const]) {
      link.hidden = to < 1 || to > last;
      link.href = localPath(form.dataset['partners']!) + writeAsked({ ...asked, page: to > 1 ? String(to) : '' });
    }
  }

  function drawRow({ partner, name, track, tier, since, marks = [] }: PublicEntry, say: DirectoryWords): DocumentFragment {
    const mouldOf = (of: string | null): HTMLTemplateElement | null =>
      document.querySelector(`template[data-row="${CSS.escape(keyOfTier(track, of))}"]`);
    const row = (mouldOf(tier) ?? mouldOf(null)!).content.cloneNode(true) as DocumentFragment;
    const link = turnTo(row.querySelector('a')!, `${form.dataset['partners']}${addressOf(partner)}/`);
    link.textContent = name;
    for (const mark of marks)
      link.parentElement!.append(
        document.querySelector<HTMLTemplateElement>(`template[data-tag="${mark}"]`)!.content.cloneNode(true),
      );
    const held = row.querySelector<HTMLElement>('[data-tier]')!;
    if (since) held.textContent = say.tierSince(held.dataset['tier']!, since);
    return row;
  }

  function load(): Promise<PublicDirectory> {
    directory ??= fetch(form.dataset['directory']!).then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()) as PublicDirectory;
    });
    // After a failure the next keystroke may try again.
    directory.catch(() => (directory = null));
    return directory;
  }

  function show(isFinding: boolean, words: string): void {
    everyone.hidden = isFinding;
    found.hidden = !isFinding;
    count.textContent = words;
  }

  function values(): Asked {
    const data = new FormData(form);
    const read = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? cleanText(value) : '';
    };
    return readFields((name) => (name === 'page' ? page : read(name)));
  }

  function isAsking(): boolean {
    return writeAsked(values()) !== '';
  }

  function fillFromAddress(): void {
    const asked = new URLSearchParams(location.search);
    page = asked.get('page') ?? '';
    fill((name) => asked.get(name) ?? '');
  }

  function fill(valueOf: (name: (typeof FIELDS)[number]) => string): void {
    for (const name of FIELDS) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = valueOf(name);
    }
  }
}
