import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What is measured beside the badge, each an element of its own name. */
export const RIVALS = {
  /** One word in a link, and what browsers take for an element with a shadow root and a style. */
  'bare-badge': `customElements.define('bare-badge', class extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = '<style>a{border:1px solid;border-radius:6px;padding:2px 8px}</style><a href="/p"><span>Gold</span></a>';
  }
});`,
  /** The same of Lit's: what the library itself costs. */
  'lit-badge': `import { LitElement, html, css } from 'lit';
class LitBadge extends LitElement {
  static properties = { program: {}, partner: {} };
  static styles = css\`a{border:1px solid;border-radius:6px;padding:2px 8px}\`;
  render() { return html\`<a href="/p/\${this.partner}"><span>Gold</span></a>\`; }
}
customElements.define('lit-badge', LitBadge);`,
  /** What the badge shows, to the last node and rule, with nothing behind it: no badge that shows this can cost less. */
  'drawn-badge': `import { drawBadge } from '/widgets/badge/badge-view.ts';
import { badgeSheet } from '/widgets/badge/tier-badge.ts';
import { sheetOf } from '/widgets/element/sheet.ts';
import { badgeEnglish as words } from '/widgets/words/en/badge.ts';
const data = { name: 'P', program: 'Acme App Partners', tier: 'Gold', rank: 3, rungs: 3, track: null, since: null };
const link = drawBadge(data, { words, locale: 'en', lang: 'en', dir: 'ltr' }, '/');
customElements.define('drawn-badge', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheetOf(badgeSheet, this)];
    const own = link.cloneNode(true);
    own.setAttribute('href', '/programs/acme/partners/' + this.getAttribute('partner'));
    own.setAttribute('aria-label', 'Gold, held by ' + this.getAttribute('partner'));
    root.append(own);
  }
});`,
};

export async function bundleRival(tag: keyof typeof RIVALS): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: { write: false, modulePreload: false, rolldownOptions: { input: 'virtual:rival', output: { codeSplitting: false } } },
    plugins: [
      {
        name: 'rival',
        resolveId: (id) => (id === 'virtual:rival' ? '\0rival.js' : null),
        load: (id) => (id === '\0rival.js' ? RIVALS[tag] : null),
      },
    ],
  });
  return (result as unknown as { output: { code: string }[] }).output[0]!.code;
}
