import type { Failure } from './api.ts';

const said = new Set<string>();

/** Says a thing to whoever builds the page, once. Visitors see the fallback and nothing of this. */
export function noticeOnce(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(`[gradus] ${sentence}`);
}

export function noticeUnknownPartners(base: string, program: string, partners: string[]): void {
  noticeOnce(
    `Program "${program}" has no partner ${partners.map((partner) => `"${partner}"`).join(', ')}. ` +
      `Check partner against ${base}/programs/${program}/partners/.`,
  );
}

export function noticeFailure({ code, status, url }: Failure): void {
  const remedy =
    code === 'unreachable' ? 'Check base, and connect-src in the Content-Security-Policy.' : 'Check program, partner and base.';
  noticeOnce(`No data from ${url}: ${code}${status ? `, ${status}` : ''}. ${remedy}`);
}
