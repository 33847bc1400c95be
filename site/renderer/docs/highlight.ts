import { satteriCreateHighlightFn } from '@astrojs/markdown-satteri';

type Node = { type: string; value?: string; tagName?: string; properties?: Record<string, unknown>; children?: Node[] };

/** What is told apart by colour; rows of data and what a command says read best plain. */
const LANGUAGES = ['yaml', 'json', 'js', 'html', 'sh'];
const TONE = /--astro-code-token-(keyword|constant|string|comment|function)/;

/** Code with classes for its colours, as the policy of pages lets no style attribute in. What stands after the language is the file's name. */
export async function createHighlighter() {
  const highlight = (await satteriCreateHighlightFn('shiki', {
    theme: 'css-variables',
    langAlias: { sh: 'shellscript' },
    transformers: [
      {
        pre(node) {
          const name = this.options.meta?.__raw ?? '';
          node.properties = { tabindex: '0', ...(name && { 'data-file': name }) };
        },
        code(node) {
          node.children = (node.children as Node[]).flatMap((line) =>
            (line.children ?? [line]).map(toned),
          ) as typeof node.children;
        },
      },
    ],
  }))!;
  return (code: string, language: string, name: string) =>
    highlight(code, LANGUAGES.includes(language) ? language : 'plaintext', name);
}

function toned(node: Node): Node {
  const tone = TONE.exec(String(node.properties?.['style'] ?? ''))?.[1];
  if (node.tagName !== 'span' || tone) return tone ? { ...node, properties: { class: `t-${tone}` } } : node;
  return node.children![0]!;
}
