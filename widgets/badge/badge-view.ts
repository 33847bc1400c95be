import { formatNumber } from '../element/format-number.ts';
import { make } from '../element/make.ts';
import type { Speech } from '../element/tier-element.ts';
import { drawRungs, GLYPH_BOX, gradeOf } from '../element/tier-glyph.ts';
import type { BadgeData } from './badge-data.ts';

/** What stands in a badge's shadow root, whether a browser or a server writes it. */
export interface BadgeView {
  href: string;
  lang: string;
  dir: string;
  label: string;
  grade: string;
  on: string;
  off: string;
  tier: string;
  /** The program's name, and the track's where there are tracks. */
  program: string;
}

export function describeBadge(data: BadgeData, { words, locale, lang, dir }: Speech<'badge'>, href: string): BadgeView {
  const { name, program, tier, rank, rungs, track } = data;
  const shown = (count: number) => formatNumber(count, locale);
  // The blank keeps the two names apart for whoever reads them as one text.
  const where = ` ${track ? `${program} · ${track}` : program}`;
  return {
    href,
    lang,
    dir,
    label: words.name({ seen: tier + where, partner: name, rank: shown(rank), rungs: shown(rungs) }),
    grade: String(gradeOf(rank, rungs)),
    ...drawRungs(rank, rungs),
    tier,
    program: where,
  };
}

let pattern: HTMLElement | null = null;

/** Made once and copied, which is several times faster than to make each anew. */
export function drawBadge(view: BadgeView): HTMLElement {
  const link = (pattern ??= createPattern()).cloneNode(true) as HTMLElement;
  const [glyph, tier, program] = link.children as unknown as [Element, Element, Element];
  for (const [name, value] of [
    ['href', view.href],
    ['lang', view.lang],
    ['dir', view.dir],
    ['aria-label', view.label],
    ['data-grade', view.grade],
  ] as const)
    link.setAttribute(name, value);
  glyph.firstElementChild!.setAttribute('d', view.on);
  glyph.lastElementChild!.setAttribute('d', view.off);
  tier.textContent = view.tier;
  program.textContent = view.program;
  return link;
}

function createPattern(): HTMLElement {
  return make(
    'a',
    { part: 'link' },
    make(
      'svg:svg',
      { class: 'glyph', part: 'glyph', viewBox: GLYPH_BOX, 'aria-hidden': 'true' },
      make('svg:path', { class: 'on' }),
      make('svg:path', { class: 'off' }),
    ),
    make('span', { part: 'tier', dir: 'auto' }),
    make('span', { part: 'program', dir: 'auto' }),
  );
}
