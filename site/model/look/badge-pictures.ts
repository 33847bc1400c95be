/** How high a badge is shown, in CSS pixels; a picture of it is as wide as its text. */
export const BADGE_HEIGHTS = { small: 32, medium: 44, large: 88 } as const;
/** Screens have about two dots a pixel. */
export const PNG_DENSITY = 2;

/** A drawing as the address of an image. */
export function asDataAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** What a file of a badge is called: whose it is, what it says, and on which ground. */
export function badgeFileName(program: string, partner: string, scheme: string): string {
  const plain = partner.replace(/[^\p{L}\p{N}.-]+/gu, '-');
  return `${program}-${plain}-${scheme}`;
}
