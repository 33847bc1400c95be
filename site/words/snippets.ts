import { addressOf } from '../../engine/primitives/addresses.ts';
import { partnerPage, programPage } from '../../widgets/store/where.ts';

/** What stands in the snippets until the page knows where it is served from. */
export const SAMPLE_ORIGIN = 'https://tiers.example.com';

export interface SnippetOptions {
  origin: string;
  program: string;
  partner: string;
  partnerName: string;
  size: string;
  cards: { partner: string; partnerName: string; relevance: number }[];
}

export type SnippetKind = 'script' | 'badge' | 'listings' | 'tracker' | 'ladder' | 'image';

/** The text that a page's author copies. The same on the server and in the browser, so that they cannot drift apart. */
export function writeSnippet(kind: SnippetKind, options: SnippetOptions): string {
  return SNIPPETS[kind](options);
}

const SNIPPETS: Record<SnippetKind, (options: SnippetOptions) => string> = {
  script: ({ origin }) =>
    `<link${attributes({ rel: 'stylesheet', href: `${origin}/embed/gradus.css` })}>\n${script(origin, 'gradus')}`,
  badge: ({ program, partner, partnerName, size }) =>
    element('tier-badge', { program, partner, size: size === 'medium' ? null : size }, escapeHtml(partnerName)),
  listings: ({ program, cards }) =>
    element(
      'tier-listings',
      { program },
      cards
        .map(({ partner, partnerName, relevance }) => {
          const card = `Your own card for ${escapeHtml(partnerName)}`;
          return element('article', { 'data-partner': partner, 'data-relevance': String(relevance) }, card);
        })
        .join('\n'),
    ),
  tracker: ({ program, partner, partnerName }) =>
    element('tier-tracker', { program, partner }, `Where ${escapeHtml(partnerName)} stands`),
  ladder: ({ origin, program }) =>
    element('tier-ladder', { program }, `<a${attributes({ href: programPage(origin, program) })}>What each tier needs</a>`),
  image: ({ origin, program, partner, partnerName }) => {
    const src = `${origin}/badges/${program}/${addressOf(partner)}.svg`;
    const image = `<img${attributes({ src, height: '44', alt: `The tier of ${partnerName}` })}>`;
    return element('a', { href: partnerPage(origin, program, partner) }, image);
  },
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function script(origin: string, name: string): string {
  return `<script${attributes({ type: 'module', src: `${origin}/embed/${name}.js` })}></script>`;
}

/** `content` is markup; it stands indented on lines of its own. */
function element(tag: string, given: Record<string, string | null>, content: string): string {
  return `<${tag}${attributes(given)}>\n${content.replace(/^/gm, '  ')}\n</${tag}>`;
}

/** Those that are null are left out. */
function attributes(given: Record<string, string | null>): string {
  return Object.entries(given)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);
}
