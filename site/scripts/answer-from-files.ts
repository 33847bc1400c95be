import type { PublicDirectory } from '../../engine/wire.ts';
import { searchPassages } from '../search/docs-passages.ts';
import type { EverythingAsFile } from '../search/everything.ts';
import { findOnSite } from '../search/find-anything.ts';
import { describeFoundOnSite, FOUND_KINDS, type FoundSection, type FoundSections } from '../search/describe-found.ts';

/** Answers on a page that a host of files has answered as though nothing were asked. */
export async function answerFromFiles(found: HTMLElement, q: string): Promise<void> {
  const count = document.querySelector<HTMLElement>('#found-count')!;
  document.querySelector<HTMLInputElement>('#find')!.value = q;
  found.ariaBusy = 'true';
  try {
    show(await find(found.dataset['search']!, q));
  } catch {
    count.textContent = 'The search could not be loaded. Try again when you are connected.';
  } finally {
    found.ariaBusy = 'false';
  }

  function show(sections: FoundSections): void {
    count.textContent = sections.count;
    document.querySelector<HTMLElement>('#found-nothing')!.hidden = sections.total > 0;
    for (const { kind } of FOUND_KINDS) draw(found.querySelector(`[data-found="${kind}"]`)!, sections[kind]);
  }
}

async function find(address: string, q: string): Promise<FoundSections> {
  const everything = (await load(address)) as EverythingAsFile;
  const directories = (await Promise.all(everything.directories.map(load))) as PublicDirectory[];
  return describeFoundOnSite(findOnSite(everything, directories, q), searchPassages(everything.docs)(q).found, q);
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
  link.href = href;
  link.textContent = name;
  const beside = copy.querySelector('.about');
  if (beside) beside.textContent = about;
  return copy;
}
