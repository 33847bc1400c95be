/** What a reader sees: colours as a screen gets them, and how far they stand out from each other (WCAG 2.2). */

export type Seen = [red: number, green: number, blue: number, alpha: number];

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const pen = canvas.getContext('2d', { willReadFrequently: true })!;
const seen = new Map<string, Seen>();

/** Of any notation that the browser's own computed styles have. */
export function seenColour(text: string): Seen {
  let colour = seen.get(text);
  if (!colour) {
    pen.fillStyle = '#010203';
    pen.fillStyle = text;
    if (pen.fillStyle === '#010203') throw new Error(`No colour: ${text}`);
    pen.clearRect(0, 0, 1, 1);
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    seen.set(text, (colour = [red!, green!, blue!, alpha! / 255]));
  }
  return colour;
}

export function contrastOf(one: Seen, other: Seen): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The ground that an element's text stands on: the nearest colour behind it, through shadow roots. */
export function groundOf(element: Element): Seen {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const ground = seenColour(getComputedStyle(at).backgroundColor);
    if (ground[3] === 1) return ground;
    if (ground[3] > 0) throw new Error(`Something shines through ${at.outerHTML.slice(0, 80)}`);
  }
  return [255, 255, 255, 1];
}

function parentOf(element: Element): Element | null {
  return (
    element.assignedSlot ?? element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null
  );
}

function luminanceOf(colour: Seen): number {
  const [red, green, blue] = colour.slice(0, 3).map((step) => {
    const share = step / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
