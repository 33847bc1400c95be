import { noticeOnce } from '../store/notices.ts';

const UNKNOWN_VALUE =
  '[scheme]:not([scheme=auto],[scheme=light],[scheme=dark]),[size]:not([size=small],[size=medium],[size=large]),[boost]:not([boost=on],[boost=off])';

/** An attribute that has one of a few values, and was given another: it counts as not given. */
export function noticeUnknownValue(element: HTMLElement): void {
  if (element.matches(UNKNOWN_VALUE))
    noticeOnce('unknownValue', element.localName, ...['scheme', 'size', 'boost'].map((name) => element.getAttribute(name)));
}
