import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { CHAPTERS, chapterPath } from '../../docs/chapters.ts';

const DECISION = /^docs\/decisions\/(\d{4}-.+)\.md$/;

/** Where a link of a file leads on the site. Null: the site does not have what it leads to. Throws where nothing is there at all. */
export function siteLink(link: string, file: string, root: string): string | null {
  if (/^(?:[a-z]+:|#|\/)/.test(link)) return link;
  const [path = '', anchor] = link.split('#');
  const target = join(dirname(file), decodeURIComponent(path));
  const onDisk = join(root, target);
  if (!existsSync(onDisk)) throw new Error(`${file} has a link to ${link}, and there is no ${target}.`);
  const page = pageOf(target);
  if (page !== null) return anchor === undefined ? page : `${page}#${anchor}`;
  return target.startsWith('docs/') && statSync(onDisk).isFile() ? `/${target}` : null;
}

export function decisionId(file: string): string | null {
  const name = DECISION.exec(file)?.[1];
  return name === undefined ? null : `decisions/${name}`;
}

function pageOf(file: string): string | null {
  const id = CHAPTERS.find((chapter) => chapter.file === file)?.id ?? decisionId(file);
  return id === null ? null : chapterPath(id);
}
