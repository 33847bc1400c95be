import type { PublicPartner } from '../../engine/wire.ts';
import { minifySheet, speakOnServer, writeElement, type RenderOptions } from '../markup/declarative.ts';
import { renderTemplate } from '../markup/render-template.ts';
import { tokens } from '../element/styles.ts';
import { renderPartner, trackerEnglish, trackerSheet } from './tracker-body.ts';
import { waitingStyles } from './waiting-styles.ts';

export interface TrackerOptions extends Omit<RenderOptions, 'program'> {
  track?: string | null;
  headingLevel?: number;
}

export const trackerShadowStyle = minifySheet(tokens + waitingStyles + trackerSheet);

/** A tracker as declarative shadow DOM, from plain Node. */
export async function renderTracker(data: PublicPartner, options: TrackerOptions = {}): Promise<string> {
  const { track = null, headingLevel = 3, base, lang, fallback } = options;
  const speech = await speakOnServer(lang ?? 'en', 'tracker', trackerEnglish);
  const shadow = await renderTemplate(renderPartner(data, { ...speech, track, level: headingLevel, origin: base ?? '' }));
  const { program, partner } = data;
  const host = { program, partner, track, base, lang, 'heading-level': headingLevel, data: JSON.stringify(data) };
  return writeElement('tier-tracker', host, trackerShadowStyle, shadow, fallback);
}
