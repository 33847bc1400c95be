import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const embed = (name: string) => fileURLToPath(new URL(`./widgets/embed/${name}.ts`, import.meta.url));

/** What stands in a stylesheet for its readers' sake alone is not sent to browsers; bundlers leave template literals as they are. */
function minifyStyles(): Plugin {
  return {
    name: 'gradus-minify-styles',
    enforce: 'pre',
    transform: {
      filter: { id: /\/widgets\/styles\/[\w-]+\.ts$/ },
      handler: (code) =>
        code.replace(/css`[^`]*`/g, (sheet) =>
          sheet
            .replace(/\/\*[^]*?\*\//g, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;}/g, '}'),
        ),
    },
  };
}

/** After minifying, line breaks are left in markup templates alone, where a space means the same. */
function joinMarkup(): Plugin {
  return {
    name: 'gradus-join-markup',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/\n\s*/g, ' ');
      }
    },
  };
}

const output = { minify: true, entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' };
const rolldownOptions = (names: string[]) => ({
  input: Object.fromEntries(names.map((name) => [name, embed(name)])),
  preserveEntrySignatures: 'strict' as const,
  output,
});

// Two builds into one folder: `gradus.js` is whole in one file, and the elements on their own share what they have in common.
export default defineConfig({
  publicDir: false,
  plugins: [minifyStyles(), joinMarkup()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { outDir: '.build/embed', emptyOutDir: false, target: 'es2022', modulePreload: false },
  environments: {
    client: { build: { rolldownOptions: rolldownOptions(['gradus']) } },
    parts: { consumer: 'client', build: { rolldownOptions: rolldownOptions(['badge', 'listings', 'tracker']) } },
  },
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name === 'client' || environment.name === 'parts') await builder.build(environment);
      }
    },
  },
});
