import type { SSRLoadedRendererValue } from 'astro';
import type { RenderInfo } from '@lit-labs/ssr';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import type { LitElement } from 'lit';
import { elementStyles } from './element-styles.ts';

type ElementClass = typeof LitElement;

/**
 * Pages name elements by their tag (`<tier-badge …>`): it is for this renderer when a Lit element of that name has been defined.
 * One that assigns its slots by hand is sent as it stands, as a declarative shadow root cannot do that.
 */
function classOf(component: unknown): ElementClass | null {
  if (typeof component !== 'string') return null;
  const element = customElements.get(component) as unknown as ElementClass | undefined;
  if (!element || !LitElementRenderer.matchesClass(element as never)) return null;
  return element.shadowRootOptions.slotAssignment === 'manual' ? null : element;
}

/** Lit keeps it from other classes than its own; the server's renderer reaches it in the same way. */
type Rendering = LitElement & { render(): unknown };

const renderer: SSRLoadedRendererValue = {
  name: 'gradus-lit',
  check: (component) => Promise.resolve(classOf(component) !== null),
  async renderToStaticMarkup(component, props, slots) {
    const tag = String(component);
    const element = classOf(component)!;
    const renderer = new LitElementRenderer(tag);
    for (const [name, value] of Object.entries(props as Record<string, unknown>)) {
      if (value === undefined || value === null || value === false) continue;
      if (element.elementProperties.has(name)) renderer.setProperty(name, value);
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
      '><template shadowrootmode="open"><style>',
      elementStyles(element),
      '</style>',
      () => renderValue((renderer.element as Rendering).render(), info),
      '</template>',
      ...Object.values(slots as Record<string, string>).map(String),
      `</${tag}>`,
    ]);
    return { html };
  },
};

export default renderer;
