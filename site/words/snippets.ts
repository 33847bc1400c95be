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
  script: ({ origin }) => `<script type="module" src="${origin}/embed/gradus.js"></script>`,
  badge: ({ program, partner, partnerName, size }) =>
    `<tier-badge program="${program}" partner="${partner}"${size === 'medium' ? '' : ` size="${size}"`}>\n  ${escapeHtml(partnerName)}\n</tier-badge>`,
  listings: ({ program, cards }) =>
    [
      `<tier-listings program="${program}">`,
      ...cards.map(
        ({ partner, partnerName, relevance }) =>
          `  <article data-partner="${partner}" data-relevance="${relevance}">\n    Your own card for ${escapeHtml(partnerName)}\n  </article>`,
      ),
      '</tier-listings>',
    ].join('\n'),
  tracker: ({ program, partner, partnerName }) =>
    `<tier-tracker program="${program}" partner="${partner}">\n  The standing of ${escapeHtml(partnerName)}\n</tier-tracker>`,
  ladder: ({ origin, program }) =>
    [
      `<script type="module" src="${origin}/embed/ladder.js"></script>`,
      '',
      `<tier-ladder program="${program}">`,
      `  <a href="${origin}/programs/${program}/">What each tier asks</a>`,
      '</tier-ladder>',
    ].join('\n'),
  image: ({ origin, program, partner, partnerName }) =>
    [
      `<a href="${origin}/programs/${program}/partners/${partner}/">`,
      `  <img src="${origin}/badges/${program}/${partner}.svg" height="44" alt="The tier of ${escapeHtml(partnerName)}">`,
      '</a>',
    ].join('\n'),
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);
}
