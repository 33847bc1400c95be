import { make } from '../element/make.ts';
import type { Speech } from '../element/tier-element.ts';
import { gradeOf } from '../element/tier-glyph.ts';
import { formatCount } from '../words/count.ts';
import type { BadgeData } from './badge-data.ts';
import { rungsOf } from './rungs.ts';

/** What badges of one tier have in common, whoever holds it. */
export interface BadgeView {
  /** Of the link, but for where it leads and what it is called. */
  attributes: Record<string, string>;
  /** Texts with their attributes: the tier's name, and the program's with that of the track. */
  parts: { attributes: Record<string, string>; text: string }[];
  /** Between the two, where it belongs to neither, as the second has a direction of its own; else that begins with it: one text less to lay out. */
  spacer: string;
  labelFor(partner: string): string;
}

/** Between the two names: wider than a blank. */
const SPACER = '\u00a0 ';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc\ud802\ud803\ud83a\ud83b]/;

export function describeBadge(data: BadgeData, speech: Speech<'badge'>): BadgeView {
  const { words, lang, dir } = speech;
  const program = data.track ? `${data.program} · ${data.track}` : data.program;
  const [rank, rungs] = [data.rank, data.rungs].map((count) => formatCount(count, speech)) as [string, string];
  const drawn = rungsOf(data.rank, data.rungs);
  // Text that runs as the link does needs no direction of its own, and is laid out faster without.
  const isApart = (text: string) => dir === 'rtl' || RIGHT_TO_LEFT.test(text);
  const part = (name: string, text: string) => ({ attributes: { part: name, ...(isApart(text) && { dir: 'auto' }) }, text });
  const spacer = isApart(program) ? SPACER : '';
  return {
    attributes: {
      part: 'link',
      lang,
      dir,
      'data-grade': String(gradeOf(data.rank, data.rungs)),
      'data-rank': String(drawn.rank),
      'data-rungs': String(drawn.rungs),
    },
    parts: [part('tier', data.tier), part('program', spacer ? program : SPACER + program)],
    spacer,
    labelFor: (partner) => words.name({ seen: `${data.tier} ${program}`, partner, rank, rungs }),
  };
}

interface Pattern {
  view: BadgeView;
  link: HTMLElement;
}

const patterns = new Map<string, Pattern>();

/** A page has hundreds of badges of a few tiers: each tier is drawn once, and copied. `shown` is given back where it is what would be drawn. */
export function drawBadge(data: BadgeData, speech: Speech<'badge'>, href: string, shown: Element | null = null): Element {
  const key = [data.tier, data.program, data.track, data.rank, data.rungs, speech.lang, speech.locale].join('\n');
  let pattern = patterns.get(key);
  if (!pattern) patterns.set(key, (pattern = createPattern(describeBadge(data, speech))));
  const label = pattern.view.labelFor(data.name);
  if (shown?.ariaLabel === label && shown.getAttribute('href') === href) return shown;
  const link = pattern.link.cloneNode(true) as Element;
  link.setAttribute('href', href);
  link.setAttribute('aria-label', label);
  return link;
}

function createPattern(view: BadgeView): Pattern {
  const [tier, program] = view.parts.map(({ attributes, text }) => make('span', attributes, text));
  const link = make('a', view.attributes, tier!, program!);
  if (view.spacer) program!.before(view.spacer);
  return { view, link };
}
