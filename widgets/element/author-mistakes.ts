import { noticeOnce } from '../store/notices.ts';

/** Whether an element lacks an attribute that it cannot do without; its page's author is told. */
export function lacksAttribute(element: HTMLElement, required: readonly string[]): boolean {
  const missing = required.filter((name) => !(element as unknown as Record<string, unknown>)[name]);
  if (missing.length > 0) {
    noticeOnce(`${element.localName} ${missing}`, ({ writeMissing }) => writeMissing(element, missing));
  }
  return missing.length > 0;
}

/** `data` that is not what the element shows; it is fetched instead. */
export function noticeUnusableData({ localName }: HTMLElement): void {
  noticeOnce(`data ${localName}`, ({ writeUnusableData }) => writeUnusableData(localName));
}

const UNKNOWN_VALUE =
  '[scheme]:not([scheme=auto],[scheme=light],[scheme=dark]),[size]:not([size=small],[size=medium],[size=large]),[boost]:not([boost=on],[boost=off])';

/** An attribute that has one of a few values, and was given another: it counts as not given. */
export function noticeUnknownValue(element: HTMLElement): void {
  if (element.matches(UNKNOWN_VALUE)) noticeOnce(element.outerHTML, ({ writeUnknownValue }) => writeUnknownValue(element));
}
