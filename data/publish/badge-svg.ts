import type { PublicStandings } from '../../engine/wire.ts';
import { measureText } from './text-width.ts';

/** What a badge says: a tier of a ladder with `rungs` tiers, of which the partner has climbed `climbed`. */
export interface Badge {
  partner: string;
  program: string;
  track: string | null;
  /** Null: enrolled, and on no tier. */
  tier: string | null;
  climbed: number;
  rungs: number;
}

/** For a ground that is always light, or always dark; null: as the reader's browser is. */
export type BadgeScheme = 'light' | 'dark' | null;

type Colours = Record<'paper' | 'rule' | 'ink' | 'soft' | 'on' | 'off', string>;

const HEIGHT = 44;
const PADDING = 12;
const GLYPH = { width: 30, height: 24, top: 10, lowest: 6, gapShare: 0.3 };
const GAP = 10;
const NAME = { size: 15, baseline: 20 };
const PROGRAM = { size: 11, baseline: 34 };
/** A longer line is cut; the title keeps it whole. */
const LONGEST_LINE = 260;
/** Faces made to the same widths, so that the card fits its text wherever it is drawn. */
const FONT = "'Helvetica Neue',Helvetica,Arial,'Liberation Sans',Arimo,sans-serif";
/** The light and the dark of the site and the widgets. */
const LIGHT: Colours = { paper: '#fbfaf6', rule: '#d9d3c4', ink: '#1c1a16', soft: '#5d584c', on: '#1f5c45', off: '#d9d3c4' };
const DARK: Colours = { paper: '#14150f', rule: '#3a3b30', ink: '#ece8dc', soft: '#aea896', on: '#86c9a6', off: '#3a3b30' };
const NO_TIER = 'No tier yet';

/** The badge of a partner, as a complete SVG document with real text and a title; null for one who is not in these standings. */
export function drawPartnerBadge(standings: PublicStandings, partner: string, scheme: BadgeScheme = null): string | null {
  const badge = findPartnerBadge(standings, partner);
  return badge && drawBadge(badge, scheme);
}

/** Of a partner in several tracks, that with the tier that is highest for its ladder, of the track written first when two are level. */
export function findPartnerBadge(standings: PublicStandings, partner: string): Badge | null {
  const badges = standings.partners.filter((one) => one.partner === partner).map((one) => describeBadge(standings, one));
  const [first, ...others] = badges;
  return first ? others.reduce((best, one) => (height(one) > height(best) ? one : best), first) : null;
}

export function drawBadge(badge: Badge, scheme: BadgeScheme = null): string {
  const colours = scheme === 'dark' ? DARK : LIGHT;
  const name = fitLine(badge.tier ?? NO_TIER, NAME.size, 'bold');
  const program = fitLine([badge.track, badge.program].filter((part) => part !== null).join(' · '), PROGRAM.size, 'regular');
  const left = PADDING + GLYPH.width + GAP;
  const width = Math.ceil(left + Math.max(name.width, program.width) + PADDING);
  const title = `${[badge.tier ?? NO_TIER, badge.track].filter((part) => part !== null).join(', ')} — ${badge.partner}, ${badge.program}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeXml(title)}</title>`,
    // A viewer that applies no style sheet still draws the light badge, from the attributes.
    ...(scheme === null ? [`<style>@media (prefers-color-scheme:dark){${drawStyles(DARK)}}</style>`] : []),
    `<rect class="card" x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="5.5" fill="${colours.paper}" stroke="${colours.rule}"/>`,
    ...drawSteps(badge, colours),
    `<g font-family="${FONT}">`,
    `<text class="name" x="${left}" y="${NAME.baseline}" font-size="${NAME.size}" font-weight="700" fill="${colours.ink}" textLength="${round(name.width)}">${escapeXml(name.text)}</text>`,
    `<text class="program" x="${left}" y="${PROGRAM.baseline}" font-size="${PROGRAM.size}" fill="${colours.soft}" textLength="${round(program.width)}">${escapeXml(program.text)}</text>`,
    '</g>',
    '</svg>\n',
  ].join('');
}

function describeBadge(standings: PublicStandings, of: PublicStandings['partners'][number]): Badge {
  const ladder = standings.ladders.find((one) => one.track === of.track);
  const tiers = ladder?.tiers ?? [];
  const rank = tiers.findIndex((tier) => tier.id === of.tier);
  return {
    partner: of.name,
    program: standings.name,
    track: ladder?.name ?? of.track,
    tier: tiers[rank]?.name ?? null,
    climbed: rank + 1,
    rungs: tiers.length,
  };
}

function height(badge: Badge): number {
  return badge.rungs === 0 ? 0 : badge.climbed / badge.rungs;
}

/** The same rising bars as in the widgets. */
function drawSteps({ climbed, rungs }: Badge, { on, off }: Colours): string[] {
  const width = GLYPH.width / (rungs + (rungs - 1) * GLYPH.gapShare);
  const bars = Array.from({ length: rungs }, (_, index) => {
    const tall = rungs > 1 ? GLYPH.lowest + ((GLYPH.height - GLYPH.lowest) * index) / (rungs - 1) : GLYPH.height;
    const x = PADDING + index * width * (1 + GLYPH.gapShare);
    return `M${round(x)} ${GLYPH.top + GLYPH.height}v${round(-tall)}h${round(width)}v${round(tall)}z`;
  });
  return [
    `<path class="on" fill="${on}" d="${bars.slice(0, climbed).join('')}"/>`,
    `<path class="off" fill="${off}" d="${bars.slice(climbed).join('')}"/>`,
  ];
}

function drawStyles({ paper, rule, ink, soft, on, off }: Colours): string {
  return `.card{fill:${paper};stroke:${rule}}.name{fill:${ink}}.program{fill:${soft}}.on{fill:${on}}.off{fill:${off}}`;
}

function fitLine(text: string, size: number, weight: 'regular' | 'bold'): { text: string; width: number } {
  const width = measureText(text, size, weight);
  if (width <= LONGEST_LINE) return { text, width };
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map((one) => one.segment);
  while (measureText(`${letters.join('').trimEnd()}…`, size, weight) > LONGEST_LINE) letters.pop();
  const cut = `${letters.join('').trimEnd()}…`;
  return { text: cut, width: measureText(cut, size, weight) };
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that XML 1.0 has no place for are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
}
