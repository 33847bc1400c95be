import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { listIntegrity } from './tools/integrity-list.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };
const embed = (name: string) => fileURLToPath(new URL(`./widgets/embed/${name}.ts`, import.meta.url));

/** What stands in a stylesheet for its readers' sake alone is not sent to browsers; bundlers leave template literals as they are. */
function minifyStyles(): Plugin {
  return {
    name: 'gradus-minify-styles',
    enforce: 'pre',
    transform: {
      filter: { id: /\/widgets\/\w+\/(?:(?:[\w-]+-)?styles|fold)\.ts$/ },
      handler: (code) =>
        code.replace(/css(`[^`]*`)/g, (_, sheet: string) =>
          sheet
            .replace(/\/\*[^]*?\*\//g, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;}/g, '}')
            .replace(/='([a-z-]+)'\]/g, '=$1]')
            .replace(/(?<=[ :(])0(?=\.\d)/g, ''),
        ),
    },
  };
}

/** What the bundler's own minifier leaves: it goes over the code once more, and is better at short names. */
function shortenScripts(): Plugin {
  return {
    name: 'gradus-shorten-scripts',
    async renderChunk(code) {
      const shortened = await minify(code, {
        module: true,
        ecma: 2020,
        mangle: false,
        compress: { passes: 3, unsafe_arrows: true },
      });
      return { code: shortened.code!, map: null };
    },
  };
}

/**
 * After minifying, line breaks are left in markup templates alone, where a space means the same; and what bundlers tell each other is
 * of no use to browsers.
 */
function joinMarkup(): Plugin {
  return {
    name: 'gradus-join-markup',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/\/\* @__PURE__ \*\/ /g, '').replace(/\n\s*/g, ' ');
      }
    },
  };
}

/** What every element needs, the badge too, which has no Lit. */
const SHARED =
  /widgets\/(?:define|badge\/(?!render|define|details|unusual)[\w-]+|words\/(?:en\/badge|languages|count)|embed\/origin|store\/(?:settings|fetch-json|where|standings|fetch-standings|notices|refresh|state)|colours\/(?!accent)[\w-]+|element\/(?!format|locale|lazy-body|aside|partner)[\w-]+)\.ts/;

/** The sheet that keeps the elements' room stands beside the scripts. */
function copySheet(): Plugin {
  return {
    name: 'gradus-copy-sheet',
    generateBundle() {
      const source = readFileSync(new URL('./widgets/embed/gradus.css', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'gradus.css', source });
    },
  };
}

/**
 * Every page has the names of all language files, of which it loads one at most. They end alike, which compresses well: with a digest of all
 * that they are made from.
 */
const WORDS = ['widgets/words/**/*.ts', 'vite.embed.config.ts', 'package-lock.json']
  .flatMap((pattern) => globSync(pattern, { cwd: import.meta.dirname }).sort())
  .reduce((hash, file) => hash.update(readFileSync(new URL(file, import.meta.url))), createHash('sha256'))
  .digest('base64url')
  .slice(0, 6);

const NAMES = ['gradus', 'badge', 'listings', 'tracker', 'ladder'];

// A page takes one script or several, in any mix: what they share is in files of its own, so that there is one Lit, one store and one
// Trusted Types policy on it. Those files stand beside the scripts, as an embed asks the server that its own address tells.
export default defineConfig({
  publicDir: false,
  plugins: [minifyStyles(), shortenScripts(), joinMarkup(), copySheet(), listIntegrity(version)],
  define: { 'process.env.NODE_ENV': '"production"' },
  // Lit's own builds, whatever the environment: never the one with hints for developers.
  resolve: { conditions: ['module', 'browser', 'production'] },
  build: {
    outDir: '.build/embed',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    // As a library: else every dynamic import is wrapped in code that preloads style sheets.
    lib: { entry: Object.fromEntries(NAMES.map((name) => [name, embed(name)])), formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ name }) => `[name]-${/^[a-z]{2}$/.test(name) ? WORDS : '[hash:6]'}.js`,
        codeSplitting: {
          groups: [
            { name: 'shared', test: SHARED },
            { name: 'aside', test: /widgets\/(?:colours\/accent-styles|element\/aside-styles)\.ts/ },
            { name: 'number', test: /widgets\/element\/(?:format-number|locale)\.ts/ },
            { name: 'body', test: /node_modules\/(?:@lit|lit)|widgets\/body\// },
            {
              name: 'resource',
              test: /widgets\/(?:store\/(?:partners|programs|resource)|element\/(?:lazy-body|partner-page))\.ts|engine\/primitives\/addresses/,
            },
            { name: 'format', test: /widgets\/element\/format\.ts/ },
          ],
        },
      },
    },
  },
});
