import type { SnippetOptions } from './elements.ts';
import { writeAttributes, type Attributes } from './markup.ts';

/**
 * One version, and each file that a page loads named with what is in it. An import has no place to say that, so what is imported is a script
 * of its own that comes first: WebKit takes no other load of it for the same. Empty where the elements were not built.
 */
export function writePinned({ origin, embed, element, lang }: SnippetOptions): string {
  if (!embed) return '';
  const { version, files, needs, later } = embed;
  const script = `${element}.js`;
  const language = Object.keys(files).find((name) => lang !== '' && name.startsWith(`${lang}-`));
  const given = (name: string, at: 'href' | 'src'): Attributes => ({
    [at]: `${origin}/embed/${version}/${name}`,
    integrity: files[name]!,
    crossorigin: 'anonymous',
  });
  const scripts = [...(needs[script] ?? []), ...(language ? [language] : []), script, ...(later[script] ?? [])];
  return [
    `<link${writeAttributes({ rel: 'stylesheet', ...given('gradus.css', 'href') })}>`,
    ...scripts.map((name) => `<script${writeAttributes({ type: 'module', ...given(name, 'src') })}></script>`),
  ].join('\n');
}
