import docs from 'virtual:gradus-docs';
import { searchPassages, splitChapter, type Passage } from '../../search/docs-passages.ts';

let search: Promise<ReturnType<typeof searchPassages>> | undefined;

/** What docs say about it. They are read when somebody first asks. */
export async function findInDocs(query: string): Promise<ReturnType<ReturnType<typeof searchPassages>>> {
  search ??= prepare();
  return (await search)(query);
}

async function prepare(): Promise<ReturnType<typeof searchPassages>> {
  return searchPassages(await readPassages());
}

/** All of the docs, in the order of reading. */
export async function readPassages(): Promise<Passage[]> {
  const chapters = await Promise.all(
    docs.map(async ({ id, title, read }) => splitChapter(id, title, (await read()).default.html)),
  );
  return chapters.flat();
}
