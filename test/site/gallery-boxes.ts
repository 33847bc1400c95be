import type { Page } from '@playwright/test';

/** A part of an element: which, and its box within the frame of its state, in pixels. */
export type Box = [part: string, left: number, top: number, width: number, height: number];

/** Of each state, what is seen of its element, in the order of the document; names in the page itself are no part of it. */
export async function boxesOf(page: Page): Promise<Map<string, Box[]>> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-state]')].map((frame): [string, Box[]] => {
      const origin = frame.getBoundingClientRect();
      const parts = [...frame.querySelectorAll('*')].flatMap((host) => [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])]);
      const boxes = parts
        .filter((part) => !part.closest('style, .aside'))
        .map((part): Box => {
          const { left, top, width, height } = part.getBoundingClientRect();
          const name = part.getAttribute('part') ?? part.getAttribute('class') ?? '';
          return [`${part.localName} ${name}`.trim(), left - origin.left, top - origin.top, width, height];
        })
        .filter(([, , , width, height]) => width > 1 && height > 1);
      return [frame.dataset['state']!, boxes];
    }),
  );
  return new Map(found);
}

/** Each part that is not of one size, or not in one place, by more than so many pixels. */
export function movedParts(one: Map<string, Box[]>, other: Map<string, Box[]>, atMost = 1): string[] {
  return [...one].flatMap(([state, boxes]) => {
    const others = other.get(state) ?? [];
    if (boxes.length !== others.length) return [`${state}: ${boxes.length} parts and ${others.length}`];
    return boxes
      .map((box, index) => [box, others[index]!] as const)
      .filter(([a, b]) => a[0] !== b[0] || a.slice(1).some((edge, side) => Math.abs(Number(edge) - Number(b[side + 1])) > atMost))
      .map(([a, b]) => `${state}: ${describe(a)} and ${describe(b)}`);
  });
}

function describe([part, ...edges]: Box): string {
  return `${part} at ${edges.map((edge) => Math.round(edge)).join(' ')}`;
}
