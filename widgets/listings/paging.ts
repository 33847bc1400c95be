import { noticeOnce } from '../store/notices.ts';

/** Properties that are attributes: whole numbers of 1 or more, with what holds where none is given. */
export function reflectNumbers(element: { prototype: object }, defaults: Record<string, number | null>): void {
  for (const [name, missing] of Object.entries(defaults)) {
    Object.defineProperty(element.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return readNumber(this, name) ?? missing;
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  }
}

/** Null: not given, or not usable, of which the page's author is told. */
function readNumber(element: HTMLElement, name: string): number | null {
  const text = element.getAttribute(name);
  if (text === null) return null;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  noticeOnce('unusableNumber', element.localName, name, text);
  return null;
}

/** What of so many is on a page, as indexes from 0. A page beyond the last is the last: cards may have been filtered away meanwhile. */
export function pageOf(count: number, limit: number | null, page: number): { from: number; to: number } {
  if (limit === null) return { from: 0, to: count };
  const last = Math.max(1, Math.ceil(count / limit));
  const from = (Math.min(page, last) - 1) * limit;
  return { from, to: Math.min(count, from + limit) };
}
