import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';

/** A template of Lit's as text. Its marks for taking it over part by part are left out: elements keep what was sent as a whole. */
export async function renderTemplate(template: unknown): Promise<string> {
  const text = await collectResult(render(template));
  return text.replace(/<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g, '').replace(/>\s*\n\s*</g, '> <');
}
