import { addressOf } from '../../engine/primitives/addresses.ts';
import type { PublicBadge, PublicStandings } from '../../engine/wire.ts';
import { formatDay } from '../../widgets/element/format.ts';
import { cleanText, writeAsked, type Asked } from '../search/asked.ts';
import { findPartners, keyOfTier } from '../search/find-partners.ts';
import { describeFound } from '../words/search.ts';

/** Rows drawn at once; with ten thousand partners the rest wait for "Show more". */
const ROWS_A_STEP = 200;
const FIELDS = ['q', 'track', 'tier'] as const;

const form = document.querySelector<HTMLFormElement>('#find');
if (form) startFinding(form);

/** Goes on where the server left off: what it finds for a question in the address, this finds as one types. */
function startFinding(form: HTMLFormElement): void {
  const everyone = document.querySelector<HTMLElement>('#everyone')!;
  const found = document.querySelector<HTMLElement>('#found')!;
  const [rows, none, more] = [
    found.querySelector('ul')!,
    found.querySelector<HTMLElement>('.none')!,
    found.querySelector('button')!,
  ];
  const count = document.querySelector<HTMLElement>('#found-count')!;
  const moulds = new Map(
    [...document.querySelectorAll<HTMLTemplateElement>('template[data-row]')].map((mould) => [mould.dataset['row']!, mould]),
  );
  let standings: Promise<PublicStandings> | null = null;
  let matches: PublicBadge[] = [];
  let turn = 0;

  fillFromAddress();
  form.addEventListener('input', () => void update());
  form.addEventListener('reset', (event) => {
    // What the server was asked is what the fields would go back to.
    event.preventDefault();
    fill(() => '');
    void update();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  more.addEventListener('click', () => {
    const first = rows.children.length;
    draw(first + ROWS_A_STEP);
    rows.children[first]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', () => (fillFromAddress(), void update({ keepAddress: true })));
  // Where it has not been answered: a host of files has no answer, and what is shown at once is not all of many.
  if (isAsking() && (form.dataset['asked'] !== writeAsked(values()) || rows.children.length >= ROWS_A_STEP))
    void update({ keepAddress: true });

  async function update({ keepAddress = false } = {}): Promise<void> {
    const own = ++turn;
    const asked = values();
    if (!keepAddress) history.replaceState(null, '', location.pathname + writeAsked(asked));
    if (!isAsking()) return show(false, '');
    let answer: PublicStandings;
    try {
      answer = await load();
    } catch {
      return show(false, 'The partners could not be searched just now. All of them are listed below.');
    }
    // A later keystroke has overtaken this one.
    if (own !== turn) return;
    const { badges, isNear } = findPartners(answer, asked);
    matches = badges;
    draw(ROWS_A_STEP);
    none.hidden = matches.length > 0;
    show(true, describeFound(matches.length, { q: asked.q, isNear, kind: 'partner' }));
  }

  function draw(upTo: number): void {
    rows.replaceChildren(...matches.slice(0, upTo).map(drawRow));
    more.hidden = matches.length <= upTo;
  }

  function drawRow({ partner, name, track, tier, since }: PublicBadge): DocumentFragment {
    const mould = moulds.get(keyOfTier(track, tier)) ?? moulds.get(keyOfTier(track, null))!;
    const row = mould.content.cloneNode(true) as DocumentFragment;
    const link = row.querySelector('a')!;
    link.href = `${form.dataset['partners']}${addressOf(partner)}/`;
    link.textContent = name;
    const held = row.querySelector<HTMLElement>('[data-tier]')!;
    if (since) held.textContent = `${held.dataset['tier']} since ${formatDay(since, 'en-GB', 'short')}`;
    return row;
  }

  function load(): Promise<PublicStandings> {
    standings ??= fetch(form.dataset['standings']!).then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()) as PublicStandings;
    });
    // After a failure the next keystroke may try again.
    standings.catch(() => (standings = null));
    return standings;
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
    return { q: read('q'), track: read('track'), tier: read('tier') };
  }

  function isAsking(): boolean {
    return Object.values(values()).some(Boolean);
  }

  function fillFromAddress(): void {
    const asked = new URLSearchParams(location.search);
    fill((name) => asked.get(name) ?? '');
  }

  function fill(valueOf: (name: (typeof FIELDS)[number]) => string): void {
    for (const name of FIELDS) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = valueOf(name);
    }
  }
}
