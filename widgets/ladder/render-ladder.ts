import type { PublicProgram } from '../../engine/wire.ts';
import { minifySheet, speakOnServer, writeElement, type RenderOptions } from '../markup/declarative.ts';
import { renderTemplate } from '../markup/render-template.ts';
import { tokens } from '../element/styles.ts';
import { ladderEnglish, ladderSheet, renderProgram } from './ladder-body.ts';
import { waitingStyles } from './waiting-styles.ts';

export interface LadderOptions extends Omit<RenderOptions, 'program'> {
  track?: string | null;
  /** The tier to mark. */
  tier?: string | null;
  headingLevel?: number;
}

export const ladderShadowStyle = minifySheet(tokens + waitingStyles + ladderSheet);

/** A ladder as declarative shadow DOM, from plain Node. */
export async function renderLadder(data: PublicProgram, options: LadderOptions = {}): Promise<string> {
  const { track = null, tier = null, headingLevel = 3, base, lang, fallback } = options;
  const speech = await speakOnServer(lang ?? 'en', 'ladder', ladderEnglish);
  const shadow = await renderTemplate(
    renderProgram({ program: data, partner: null }, { ...speech, track, tier, level: headingLevel, origin: base ?? '' }),
  );
  const host = { program: data.id, track, tier, base, lang, 'heading-level': headingLevel, data: JSON.stringify(data) };
  return writeElement('tier-ladder', host, ladderShadowStyle, shadow, fallback);
}
