import { addressOf } from '../../engine/primitives/addresses.ts';
import type { PublicBadge, PublicStandings } from '../../engine/wire.ts';
import { formatDay } from '../../widgets/element/format.ts';

/** Rows drawn at once; with ten thousand partners the rest wait for "Show more". */
const ROWS_A_STEP = 200;
const FIELDS = ['q', 'track', 'tier'] as const;

const form = document.querySelector<HTMLFormElement>('#find');
if (form) startFinding(form);

function startFinding(form: HTMLFormElement): void {
  const everyone = document.querySelector<HTMLElement>('#everyone')!;
  const found = document.querySelector<HTMLElement>('#found')!;
  const [rows, none, more] = [
    found.querySelector('ul')!,
    found.querySelector<HTMLElement>('.none')!,
    found.querySelector('button')!,
  ];
  const count = document.querySelector<HTMLElement>('#found-count')!;
  const template = document.querySelector<HTMLTemplateElement>('#row')!;
  let standings: Promise<PublicStandings> | null = null;
  let matches: PublicBadge[] = [];
  let tierNames = new Map<string, string>();
  let turn = 0;

  fillFromAddress();
  form.addEventListener('input', () => void update());
  form.addEventListener('reset', () => setTimeout(() => void update()));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  more.addEventListener('click', () => {
    const first = rows.children.length;
    draw(first + ROWS_A_STEP);
    rows.children[first]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', () => (fillFromAddress(), void update({ keepAddress: true })));
  if (isAsking()) void update({ keepAddress: true });

  async function update({ keepAddress = false } = {}): Promise<void> {
    const own = ++turn;
    if (!keepAddress) writeAddress();
    if (!isAsking()) return show(false, '');
    let answer: PublicStandings;
    try {
      answer = await load();
    } catch {
      return show(false, 'The partners could not be searched just now. All of them are listed below.');
    }
    // A later keystroke has overtaken this one.
    if (own !== turn) return;
    matches = findBadges(answer);
    draw(ROWS_A_STEP);
    none.hidden = matches.length > 0;
    show(true, matches.length === 1 ? 'One partner found' : `${matches.length.toLocaleString('en')} partners found`);
  }

  function findBadges({ partners }: PublicStandings): PublicBadge[] {
    const { q, track, tier } = values();
    const words = fold(q).split(/\s+/).filter(Boolean);
    return partners
      .filter((badge) => {
        const name = fold(badge.name);
        return (
          words.every((word) => name.includes(word)) &&
          (!track || badge.track === track) &&
          (!tier || `${badge.track ?? ''}/${badge.tier ?? ''}` === tier)
        );
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  function draw(upTo: number): void {
    rows.replaceChildren(...matches.slice(0, upTo).map(drawRow));
    more.hidden = matches.length <= upTo;
  }

  function drawRow({ partner, name, track, tier, since }: PublicBadge): DocumentFragment {
    const row = template.content.cloneNode(true) as DocumentFragment;
    const link = row.querySelector('a')!;
    link.href = `${form.dataset['partners']}${addressOf(partner)}/`;
    link.textContent = name;
    const held = tierNames.get(`${track ?? ''}/${tier ?? ''}`) ?? 'No tier yet';
    row.querySelector('span')!.textContent = since ? `${held} since ${formatDay(since, 'en-GB', 'short')}` : held;
    return row;
  }

  function load(): Promise<PublicStandings> {
    standings ??= fetch(form.dataset['standings']!).then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      const answer = (await response.json()) as PublicStandings;
      tierNames = new Map(
        answer.ladders.flatMap(({ track, tiers }) => tiers.map(({ id, name }) => [`${track ?? ''}/${id}`, name] as const)),
      );
      return answer;
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

  function values(): Record<(typeof FIELDS)[number], string> {
    const data = new FormData(form);
    const read = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    return { q: read('q'), track: read('track'), tier: read('tier') };
  }

  function isAsking(): boolean {
    return Object.values(values()).some(Boolean);
  }

  function fillFromAddress(): void {
    const asked = new URLSearchParams(location.search);
    for (const name of FIELDS) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = asked.get(name) ?? '';
    }
  }

  function writeAddress(): void {
    const asked = new URLSearchParams(Object.entries(values()).filter(([, value]) => value));
    history.replaceState(null, '', `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`);
  }
}

/** Without case and accents, as people type names. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
