import { asking } from './settings.ts';

const BASE = /^(https?:\/\/[^\s/]|\/(?!\/)|$)/i;

/**
 * Where Gradus is served for an element: its own `base`, else `configure({ base })`, else `<meta name="gradus-base">`, else the
 * origin that the script came from. Anything but http, https or a path counts as not given. Without a slash at the end.
 */
export function resolveBase(own: string | null | undefined): string {
  const base = [own, asking.base, baseOfPage()].find((candidate) => candidate && BASE.test(candidate)) ?? asking.defaultBase;
  return base.replace(/\/+$/, '');
}

let pageBase: string | null = null;

/** Read once for all that ask in one go: a thousand badges do. */
function baseOfPage(): string {
  if (typeof document === 'undefined') return '';
  if (pageBase === null) {
    pageBase = document.head.querySelector<HTMLMetaElement>('meta[name="gradus-base"]')?.content ?? '';
    queueMicrotask(() => (pageBase = null));
  }
  return pageBase;
}

/** The public page of a program's criteria, in a language (`de`) that pages have; else in English. */
export function programPage(base: string, program: string, lang = ''): string {
  return `${base}${lang === 'de' ? '/de' : ''}/programs/${encodeURIComponent(program)}/`;
}

/** Where the API answers for a program, without `.json`. */
export function programPath(base: string, program: string): string {
  return `${base}/api/v1/programs/${encodeURIComponent(program)}`;
}
