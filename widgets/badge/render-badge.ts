import {
  escapeHtml,
  minifySheet,
  speakOnServer,
  writeAttributes,
  writeElement,
  type RenderOptions,
} from '../markup/declarative.ts';
import { partnerPage } from '../element/partner-page.ts';
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
  const speech = await speakOnServer(lang ?? 'en', 'badge', badgeEnglish);
  const { attributes, parts, spacer, labelFor } = describeBadge(data, speech);
  const host = { program, partner, track, size, base, lang, data: JSON.stringify(data) };
  const link = writeAttributes({
    ...attributes,
    href: partnerPage(base ?? '', program, partner, speech.lang),
    'aria-label': labelFor(data.name),
  });
  const texts = parts.map((part) => `<span${writeAttributes(part.attributes)}>${escapeHtml(part.text)}</span>`);
  return writeElement('tier-badge', host, badgeShadowStyle, `<a${link}>${texts.join(spacer)}</a>`, fallback);
}
