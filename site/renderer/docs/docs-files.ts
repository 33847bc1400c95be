import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { CHAPTERS, chapterPath, DECISIONS } from '../../docs/chapters.ts';
import { decisionId } from './links.ts';
import { createChapterRenderer } from './render-chapter.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NAME = 'virtual:gradus-docs';

interface Doc {
  id: string;
  file: string;
  title: string;
}

/** Every page that docs have, in the order of reading: the chapters, then the decisions. */
export function listDocs(root: string): Doc[] {
  const folder = DECISIONS.file.replace(/[^/]+$/, '');
  const files = readdirSync(join(root, folder)).map((name) => folder + name);
  const decisions = files.filter((file) => decisionId(file) !== null).sort();
  return [...CHAPTERS, ...decisions.map((file) => ({ id: decisionId(file)!, file, title: titleOf(readText(root, file)) }))];
}

/** All pages of docs, each a module of its own: read when it is first asked for. */
export function docsFiles(): Plugin {
  let renderer: ReturnType<typeof createChapterRenderer> | undefined;
  return {
    name: 'gradus-docs-files',
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${NAME}`)) return null;
      const docs = listDocs(ROOT);
      if (id === `\0${NAME}`) return `export default [${docs.map(moduleOf).join(', ')}];`;
      const doc = docs.find((one) => id === `\0${NAME}/${one.id}`)!;
      this.addWatchFile(join(ROOT, doc.file));
      const render = await (renderer ??= createChapterRenderer(ROOT));
      return `export default ${JSON.stringify(await render(textOf(doc, docs), doc.file))}`;
    },
  };
}

function moduleOf({ id, title }: Doc): string {
  return `{ id: ${JSON.stringify(id)}, title: ${JSON.stringify(title)}, read: () => import(${JSON.stringify(`${NAME}/${id}`)}) }`;
}

/** What of a file is for readers of the site. */
function textOf({ file }: Doc, docs: readonly Doc[]): string {
  const text = readText(ROOT, file);
  // A picture of a page that is a step away, and what is where in a clone.
  if (file === 'README.md') return text.replace(/^!\[.*\n+/m, '').replace(/\n## Layout\n[^]*$/, '\n');
  return file === DECISIONS.file ? `${text}\n${listDecisions(docs)}` : text;
}

function listDecisions(docs: readonly Doc[]): string {
  return docs
    .filter(({ file }) => decisionId(file) !== null)
    .map(({ id, title }) => `- [${title.replace(/^\d+\. /, '')}](${chapterPath(id)})`)
    .join('\n');
}

function titleOf(text: string): string {
  return /^# (.+)$/m.exec(text)![1]!.replaceAll('`', '');
}

function readText(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
