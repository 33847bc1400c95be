declare module 'virtual:gradus-docs' {
  import type { RenderedChapter } from '../../docs/rendered.ts';

  interface Doc {
    /** In its address. */
    id: string;
    title: string;
    read(): Promise<{ default: RenderedChapter }>;
  }
  /** In the order of reading. */
  const docs: readonly Doc[];
  export default docs;
}
