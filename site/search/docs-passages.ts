import { chapterPath } from '../docs/chapters.ts';
import { toText } from '../docs/plain-text.ts';
import { foldText, WordIndex } from './word-index.ts';

/** A part of a chapter, from one heading to the next. */
export interface Passage {
  href: string;
  /** Its heading; of what stands before the first one, the chapter's title. */
  title: string;
  chapter: string;
  text: string;
}

export interface FoundPassage {
  passage: Passage;
  fit: number;
}

const WEIGHTS = { title: 1, chapter: 0.9, text: 0.6 };
const HEADING = /<h[23] id="([^"]+)">([^]*?)<\/h[23]>/g;
/** Around the first word that was found, in characters. */
const EXCERPT = 180;

export function splitChapter(id: string, chapter: string, html: string): Passage[] {
  const read = html.replace(/<button[^]*?<\/button>/g, ' ');
  const headings = [...read.matchAll(HEADING)];
  const path = chapterPath(id);
  const before = { href: path, title: chapter, chapter, text: toText(read.slice(0, headings[0]?.index ?? read.length)) };
  return [
    before,
    ...headings.map(({ 0: all, 1: anchor, 2: heading, index }, place) => ({
      href: `${path}#${anchor}`,
      title: toText(heading!),
      chapter,
      text: toText(read.slice(index + all.length, headings[place + 1]?.index)),
    })),
  ];
}

/** The best first; of those that fit as well, whole chapters, then in the order of reading. */
export function searchPassages(passages: readonly Passage[]): (query: string) => { found: FoundPassage[]; isNear: boolean } {
  const index = new WordIndex(
    passages.map(({ title, chapter, text }, place) => ({ id: String(place), title, chapter, text })),
    WEIGHTS,
  );
  return (query) => {
    const { fits, isNear } = index.find(query);
    const found = [...fits]
      .map(([place, fit]) => ({ place: Number(place), passage: passages[Number(place)]!, fit }))
      .sort((a, b) => b.fit - a.fit || Number(isChapter(b.passage)) - Number(isChapter(a.passage)) || a.place - b.place)
      .map(({ passage, fit }) => ({ passage, fit }));
    return { found, isNear };
  };
}

function isChapter({ title, chapter }: Passage): boolean {
  return title === chapter;
}

/** Some words of a text, with the first that was asked for among them. */
export function excerptOf(text: string, query: string): string {
  const folded = foldText(text);
  const places = foldText(query)
    .split(/\s+/)
    .map((word) => folded.indexOf(word))
    .filter((place) => place >= 0);
  const around = Math.max(0, Math.min(...places, text.length) - EXCERPT / 3);
  const start = places.length === 0 || around === 0 ? 0 : text.indexOf(' ', around) + 1;
  const cut = text.slice(start, start + EXCERPT);
  const end = start + EXCERPT >= text.length ? cut : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
  return start > 0 ? `… ${end}` : end;
}
