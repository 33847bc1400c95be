import type { PublicDirectory } from '../../engine/wire.ts';
import { searchPassages } from '../search/docs-passages.ts';
import type { EverythingAsFile } from '../search/everything.ts';
import { findOnSite } from '../search/find-anything.ts';
import { describeFoundOnSite, FOUND_KINDS, type FoundSection, type FoundSections } from '../search/describe-found.ts';
import type { SearchWords } from '../words/en/site-search.ts';
import { readInLanguage, turnTo } from './page-language.ts';

/** Those of the page alone are fetched. */
const WORDS = {
  en: () => import('../words/en/site-search.ts'),
  de: () => import('../words/de/site-search.ts'),
};

/** Answers on a page that a host of files has answered as though nothing were asked. */
export async function answerFromFiles(found: HTMLElement, q: string): Promise<void> {
  const count = document.querySelector<HTMLElement>('#found-count')!;
  document.querySelector<HTMLInputElement>('#find')!.value = q;
  found.ariaBusy = 'true';
  const { search: words } = await readInLanguage(WORDS);
  try {
    show(await find(found.dataset['search']!, q, words));
  } catch {
    count.textContent = words.failed;
  } finally {
    found.ariaBusy = 'false';
  }

  function show(sections: FoundSections): void {
    count.textContent = sections.count;
    document.querySelector<HTMLElement>('#found-nothing')!.hidden = sections.total > 0;
    for (const kind of FOUND_KINDS) draw(found.querySelector(`[data-found="${kind}"]`)!, sections[kind]);
  }
}

async function find(address: string, q: string, words: SearchWords): Promise<FoundSections> {
  const everything = (await load(address)) as EverythingAsFile;
  const directories = (await Promise.all(everything.directories.map(load))) as PublicDirectory[];
  return describeFoundOnSite(findOnSite(everything, directories, q, words), searchPassages(everything.docs)(q).found, q, words);
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

function draw(section: HTMLElement, { things, onward }: FoundSection): void {
  const [item, way] = section.querySelectorAll('template') as unknown as [HTMLTemplateElement, HTMLTemplateElement];
  section.hidden = things.length === 0;
  section.querySelector('ul')!.replaceChildren(...things.map(({ href, name, about }) => cast(item, href, name, about)));
  section.querySelector('.ways')!.replaceChildren(...onward.map(({ href, text }) => cast(way, href, text)));
}

function cast(mould: HTMLTemplateElement, href: string, name: string, about = ''): DocumentFragment {
  const copy = mould.content.cloneNode(true) as DocumentFragment;
  const link = copy.querySelector('a')!;
  turnTo(link, href);
  link.textContent = name;
  const beside = copy.querySelector('.about');
  if (beside) beside.textContent = about;
  return copy;
}
