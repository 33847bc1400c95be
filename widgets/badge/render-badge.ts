import {
  escapeHtml,
  minifySheet,
  speakOnServer,
  writeAttributes,
  writeElement,
  type RenderOptions,
} from '../markup/declarative.ts';
import { GLYPH_BOX } from '../element/tier-glyph.ts';
import { partnerPage } from '../store/where.ts';
import { badgeEnglish } from '../words/en/badge.ts';
import type { BadgeData } from './badge-data.ts';
import { describeBadge } from './badge-view.ts';
import { badgeSheet } from './tier-badge.ts';

export interface BadgeOptions extends RenderOptions {
  partner: string;
  track?: string | null;
  size?: 'small' | 'medium' | 'large' | null;
}

export const badgeShadowStyle = minifySheet(badgeSheet);

/** A badge as declarative shadow DOM, from plain Node. */
export async function renderBadge(data: BadgeData, options: BadgeOptions): Promise<string> {
  const { program, partner, track, size, base, lang, fallback } = options;
  const view = describeBadge(
    data,
    await speakOnServer(lang ?? 'en', 'badge', badgeEnglish),
    partnerPage(base ?? '', program, partner),
  );
  const host = { program, partner, track, size, base, lang, data: JSON.stringify(data) };
  const link = writeAttributes({
    part: 'link',
    href: view.href,
    lang: view.lang,
    dir: view.dir,
    'aria-label': view.label,
    'data-grade': view.grade,
  });
  const shadow =
    `<a${link}><svg class="glyph" part="glyph" viewBox="${GLYPH_BOX}" aria-hidden="true">` +
    `<path class="on" d="${view.on}"></path><path class="off" d="${view.off}"></path></svg>` +
    `<span part="tier" dir="auto">${escapeHtml(view.tier)}</span><span part="program" dir="auto">${escapeHtml(view.program)}</span></a>`;
  return writeElement('tier-badge', host, badgeShadowStyle, shadow, fallback);
}
