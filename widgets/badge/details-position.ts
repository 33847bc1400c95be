/** Between the badge and its details, and between these and the edge of the window, in pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * Shows a box beside an anchor. True where the browser keeps it there by itself; else it is put below, or above where there is no room, and
 * stays at that place of the window.
 */
export function placeBeside(anchor: HTMLElement, box: HTMLElement): boolean {
  const isAnchored = CSS.supports('position-area: block-end');
  box.toggleAttribute('data-anchored', isAnchored);
  // Without popovers it is a box that lies above the page as far as its place there lets it.
  box.showPopover?.();
  if (isAnchored) return true;
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const start = getComputedStyle(box).direction === 'rtl' ? right - width : left;
  const isBelow = bottom + GAP + height <= clientHeight || top - GAP - height < 0;
  box.style.left = `${Math.max(EDGE, Math.min(start, clientWidth - width - EDGE))}px`;
  box.style.top = `${isBelow ? bottom + GAP : top - GAP - height}px`;
  return false;
}
