import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A badge of Lit's with nothing but text in a link: what the library itself costs. */
const SOURCE = `import { LitElement, html, css } from 'lit';
class LitBadge extends LitElement {
  static properties = { program: {}, partner: {} };
  static styles = css\`a{border:1px solid;border-radius:6px;padding:2px 8px}\`;
  render() { return html\`<a href="/p/\${this.partner}"><span>Gold</span></a>\`; }
}
customElements.define('lit-badge', LitBadge);`;

export async function bundleLitBadge(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: { write: false, modulePreload: false, rolldownOptions: { input: 'virtual:lit-badge' } },
    plugins: [
      {
        name: 'lit-badge',
        resolveId: (id) => (id === 'virtual:lit-badge' ? '\0lit-badge.js' : null),
        load: (id) => (id === '\0lit-badge.js' ? SOURCE : null),
      },
    ],
  });
  return (result as unknown as { output: { code: string }[] }).output[0]!.code;
}
