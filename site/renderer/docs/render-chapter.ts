import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { createSatteriMarkdownProcessor, type SatteriMarkdownProcessorOptions } from '@astrojs/markdown-satteri';
import type { RenderedChapter } from '../../docs/rendered.ts';
import { createHighlighter } from './highlight.ts';
import { finishHtml } from './finish-html.ts';
import { toText } from '../../docs/plain-text.ts';
import { siteLink } from './links.ts';

/** Of a description, in characters. */
const LONGEST = 200;

type HastPlugin = Extract<NonNullable<SatteriMarkdownProcessorOptions['hastPlugins']>[number], { name: string }>;
type Renderer = (text: string, file: string) => Promise<RenderedChapter>;

/** Makes pages of Markdown files of the repository. */
export async function createChapterRenderer(root: string): Promise<Renderer> {
  const highlight = await createHighlighter();
  return async (text, file) => {
    const processor = await createSatteriMarkdownProcessor({
      syntaxHighlight: false,
      smartypants: false,
      hastPlugins: [highlightCode(highlight), leadToSite(file, root)],
    });
    const { code, metadata } = await processor.render(text);
    const [title, ...headings] = metadata.headings.map(({ depth, slug, text: said }) => ({
      level: depth,
      anchor: slug,
      text: said,
    }));
    return { description: describe(code, title!.text), html: finishHtml(code), headings };
  };
}

function highlightCode(highlight: Awaited<ReturnType<typeof createHighlighter>>): HastPlugin {
  return {
    name: 'highlight-code',
    element: {
      filter: ['pre'],
      visit(node, context) {
        const [code] = node.children;
        if (code?.type !== 'element') return;
        const { lang = 'text', meta = '' } = (code.data ?? {}) as { lang?: string; meta?: string };
        return highlight(context.textContent(code), lang, meta ?? '');
      },
    },
  };
}

/** Links and pictures, at their addresses on the site. */
function leadToSite(file: string, root: string): HastPlugin {
  return {
    name: 'lead-to-site',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        if (node.tagName === 'a') {
          const address = siteLink(String(node.properties.href), file, root);
          context.setProperty(node, 'href', address);
          return;
        }
        const source = siteLink(String(node.properties.src), file, root)!;
        context.setProperty(node, 'src', source);
        const [width, height] = sizeOf(join(root, source));
        context.setProperty(node, 'width', width);
        context.setProperty(node, 'height', height);
        context.setProperty(node, 'loading', 'lazy');
      },
    },
  };
}

/** So that its room is kept. */
function sizeOf(path: string): [string, string] {
  const found = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(readFileSync(path, 'utf8'));
  if (!found) throw new Error(`${path} says no size.`);
  return [found[1]!, found[2]!];
}

/** Its first sentence that says something. */
function describe(html: string, title: string): string {
  const paragraph = /<p>([^]*?)<\/p>/.exec(html)?.[1] ?? '';
  const plain = toText(paragraph).replace(/^(?:Decided|Accepted)\. /, '');
  const sentence = /^.{20,}?[.:?](?= |$)/.exec(plain)?.[0].replace(/:$/, '.');
  return sentence && sentence.length <= LONGEST ? sentence : `${title}: from the documents of Gradus.`;
}
