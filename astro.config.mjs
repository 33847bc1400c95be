import { defineConfig, fontProviders, passthroughImageService } from 'astro/config';
import adapter from './site/renderer/adapter.ts';
import { docsFiles } from './site/renderer/docs/docs-files.ts';
import { embedFiles } from './site/renderer/embed-files.ts';

/** A variable face from the registry, latin only; Astro adds a fallback cut to the same measures, so that text does not move when it arrives. */
function face(name, variable, file, weight, fallbacks) {
  return {
    name,
    cssVariable: variable,
    provider: fontProviders.local(),
    fallbacks,
    options: {
      variants: [
        { src: [`./node_modules/@fontsource-variable/${file}/files/${file}-latin-wght-normal.woff2`], weight, style: 'normal' },
      ],
    },
  };
}

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  output: 'server',
  adapter: adapter(),
  session: false,
  // No page has a picture to be cut.
  image: { service: passthroughImageService() },
  trailingSlash: 'ignore',
  // The default drops spaces between words and elements wherever a line breaks.
  compressHTML: true,
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'self'", "form-action 'self'"],
    },
  },
  devToolbar: { enabled: false },
  vite: { plugins: [embedFiles(), docsFiles()] },
  build: { format: 'directory' },
  fonts: [
    face('Newsreader', '--font-newsreader', 'newsreader', '200 800', ['Georgia', 'serif']),
    face('Hanken Grotesk', '--font-hanken', 'hanken-grotesk', '100 900', ['Arial', 'sans-serif']),
    face('Bricolage Grotesque', '--font-bricolage', 'bricolage-grotesque', '200 800', ['Arial', 'sans-serif']),
    face('Figtree', '--font-figtree', 'figtree', '300 900', ['Arial', 'sans-serif']),
  ],
});
