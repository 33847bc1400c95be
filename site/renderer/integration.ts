import type { AstroIntegration } from 'astro';

/** Renders Lit elements on the server into declarative shadow roots, and lets them take those over in the browser. */
export default function lit(): AstroIntegration {
  return {
    name: 'gradus-lit',
    hooks: {
      'astro:config:setup': ({ addRenderer, injectScript, updateConfig }) => {
        addRenderer({ name: 'gradus-lit', serverEntrypoint: new URL('./server.ts', import.meta.url) });
        // It must run before any element is defined, else the first ones render a second time beside what the server sent.
        injectScript('page', "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';");
        updateConfig({
          vite: {
            optimizeDeps: { include: ['@lit-labs/ssr-client/lit-element-hydrate-support.js', 'lit', 'lit/decorators.js'] },
          },
        });
      },
    },
  };
}
