import type { SSRLoadedRendererValue } from 'astro';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { RenderInfo } from '@lit-labs/ssr';
import type { LitElement } from 'lit';

type ElementClass = typeof LitElement;

/** Elements are used in pages by their tag (`<tier-badge …>`), so what is asked here is whether such a tag is a Lit element that has been defined. */
function classOf(component: unknown): ElementClass | null {
  if (typeof component !== 'string') return null;
  const element = customElements.get(component) as ElementClass | undefined;
  return element && LitElementRenderer.matchesClass(element as never) ? element : null;
}

const renderer: SSRLoadedRendererValue = {
  name: 'gradus-lit',
  // eslint-disable-next-line @typescript-eslint/require-await -- Astro asks for a promise
  check: async (component) => classOf(component) !== null,
  renderToStaticMarkup: async (component, props, slots) => {
    const tag = String(component);
    const { elementProperties } = classOf(component)!;
    const renderer = new LitElementRenderer(tag);
    for (const [name, value] of Object.entries(props as Record<string, unknown>)) {
      if (value === undefined || value === null || value === false) continue;
      if (elementProperties.has(name)) renderer.setProperty(name, value);
      else renderer.setAttribute(name, value === true ? '' : String(value));
    }
    renderer.connectedCallback();
    const info: RenderInfo = {
      elementRenderers: [LitElementRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    };
    const html = await collectResult([
      `<${tag}`,
      ...renderer.renderAttributes(),
      '><template shadowrootmode="open">',
      ...(renderer.renderShadow(info) ?? []),
      '</template>',
      ...Object.values(slots as Record<string, string>).map(String),
      `</${tag}>`,
    ]);
    return { html };
  },
};

export default renderer;
