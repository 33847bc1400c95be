/** What the build makes of a chapter. */
export interface RenderedChapter {
  /** One sentence. */
  description: string;
  html: string;
  headings: Heading[];
}

export interface Heading {
  level: number;
  anchor: string;
  text: string;
}
