import { GAP_SHARE, HEIGHT, LOWEST, WIDTH } from '../element/tier-glyph.ts';

/** Longer ladders are drawn with so many rungs, as many of them reached as it is of all. */
const MOST = 8;
const INDEXES = Array.from({ length: MOST }, (_, index) => index);

export function rungsOf(rank: number, rungs: number): { rank: number; rungs: number } {
  return rungs > MOST ? { rank: Math.max(1, Math.floor((rank / rungs) * MOST)), rungs: MOST } : { rank, rungs };
}

/** One rung: a gradient that is of the tier's tone or of none, of no width where the ladder has no such rung. */
const drawRung = (index: number): string =>
  `linear-gradient(var(--_tier-tone) calc((var(--_tier-rank) - ${index})*100%),var(--_tier-rule) 0) ` +
  `var(--_tier-from) calc(.55em + ${index}*(1 + ${GAP_SHARE})*var(--_tier-rung)) bottom var(--_tier-foot)/` +
  `min(var(--_tier-rung),(var(--_tier-rungs) - ${index})*9em) ` +
  `calc(1em - (var(--_tier-rungs) - ${index + 1})*${1 - LOWEST / HEIGHT}em/max(1,var(--_tier-rungs) - 1)) no-repeat`;

/**
 * The drawn ladder as the ground that the link's text stands on: nothing is added to the page for it, which for a thousand badges is a third
 * of what they cost with a picture each. No more than style sheets, so that the strictest policy has nothing to forbid.
 */
export const rungStyles =
  INDEXES.map(
    (index) => `[data-rungs='${index + 1}']{--_tier-rungs:${index + 1}}[data-rank='${index + 1}']{--_tier-rank:${index + 1}}`,
  ).join('') +
  '[part=link]{' +
  `--_tier-from:left;--_tier-foot:calc(max(12px,.85em) - 1px - .5em);` +
  `--_tier-rung:calc(${WIDTH / HEIGHT}em/((1 + ${GAP_SHARE})*var(--_tier-rungs) - ${GAP_SHARE}));` +
  `background:${INDEXES.map(drawRung).join()};background-color:var(--_tier-paper)}` +
  '[dir=rtl]{--_tier-from:right}' +
  // Else the browser takes away what is drawn.
  '@media(forced-colors:active){[part=link]{forced-color-adjust:none;--_tier-paper:Canvas;--_tier-rule:GrayText;' +
  '--_tier-tone:LinkText;--_tier-ink:LinkText;--_tier-ink-soft:LinkText}}';
