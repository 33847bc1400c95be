import { defineConfig, fontProviders, passthroughImageService } from 'astro/config';
import adapter from './site/renderer/adapter.ts';
import { docsFiles } from './site/renderer/docs/docs-files.ts';
import { embedFiles } from './site/renderer/embed-files.ts';
import { cutFace } from './tools/faces.mjs';

/**
 * A face as two families: what every page loads, and letters that few do, to be named before it. Astro adds to the first a fallback cut to the same
 * measures, so that text does not move when it arrives.
 */
async function face(name, variable, file, weights, fallbacks) {
  const { common, rest } = await cutFace(file, weights);
  const weight = weights.join(' ');
  const provider = fontProviders.local();
  return [
    { name, cssVariable: variable, provider, fallbacks, options: { variants: [{ src: [common], weight, style: 'normal' }] } },
    {
      name: `${name} more`,
      cssVariable: `${variable}-more`,
      provider,
      fallbacks: [],
      options: { variants: rest.map(({ src, unicodeRange }) => ({ src: [src], unicodeRange, weight, style: 'normal' })) },
    },
  ];
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
  fonts: (
    await Promise.all([
      face('Newsreader', '--font-newsreader', 'newsreader', [400, 600], ['Georgia', 'serif']),
      face('Hanken Grotesk', '--font-hanken', 'hanken-grotesk', [400, 650], ['Arial', 'sans-serif']),
      face('Bricolage Grotesque', '--font-bricolage', 'bricolage-grotesque', [400, 780], ['Arial', 'sans-serif']),
      face('Figtree', '--font-figtree', 'figtree', [400, 650], ['Arial', 'sans-serif']),
    ])
  ).flat(),
});
