import type { Words } from '../words/languages.ts';
import { loadWords, wordsOf } from '../words/languages.ts';
import { directionOf, languageOf } from '../element/language.ts';
import type { Speech } from '../element/tier-element.ts';

/** What every element is told when a server renders it. */
export interface RenderOptions {
  program: string;
  /** Where Gradus is served; not given: where the page is. */
  base?: string;
  /** A BCP 47 tag. Not given: English, until the element finds that its page speaks another language. */
  lang?: string;
  /** Text that stands in the element itself, for browsers without shadow roots. */
  fallback?: string;
}

type Attributes = Record<string, string | number | null | undefined>;

/** An element as declarative shadow DOM. Its script takes it over as it stands, and asks for nothing. */
export function writeElement(tag: string, host: Attributes, style: string, shadow: string, fallback = ''): string {
  const root = `<template shadowrootmode="open"><style>${style}</style>${shadow}</template>`;
  return `<${tag}${writeAttributes(host)}>${root}${escapeHtml(fallback)}</${tag}>`;
}

/** Those that are null or undefined are left out. */
export function writeAttributes(given: Attributes): string {
  return Object.entries(given)
    .map(([name, value]) => (value === null || value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);
}

/** What stands in the `<style>` of a shadow root: without what is there for its readers' sake. A strict policy wants its hash. */
export function minifySheet(sheet: string): string {
  return sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();
}

export async function speakOnServer<Element extends keyof Words>(
  tag: string,
  element: Element,
  english: Words[Element],
): Promise<Speech<Element>> {
  const lang = languageOf(tag);
  await loadWords(lang);
  return { words: wordsOf(lang, element, english)!, locale: tag, lang, dir: directionOf(lang) };
}
