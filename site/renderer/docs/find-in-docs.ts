import docs from 'virtual:gradus-docs';
import { searchPassages, splitChapter } from '../../search/docs-passages.ts';

let search: Promise<ReturnType<typeof searchPassages>> | undefined;

/** What docs say about it. They are read when somebody first asks. */
export async function findInDocs(query: string): Promise<ReturnType<ReturnType<typeof searchPassages>>> {
  search ??= prepare();
  return (await search)(query);
}

async function prepare(): Promise<ReturnType<typeof searchPassages>> {
  const chapters = await Promise.all(
    docs.map(async ({ id, title, read }) => splitChapter(id, title, (await read()).default.html)),
  );
  return searchPassages(chapters.flat());
}
