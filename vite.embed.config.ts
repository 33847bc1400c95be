import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const embed = (name: string) => fileURLToPath(new URL(`./widgets/embed/${name}.ts`, import.meta.url));

/** What stands in a stylesheet for its readers' sake alone is not sent to browsers; bundlers leave template literals as they are. */
function minifyStyles(): Plugin {
  return {
    name: 'gradus-minify-styles',
    enforce: 'pre',
    transform: {
      filter: { id: /\/widgets\/\w+\/styles\.ts$/ },
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

const wholeInOneFile = (name: string) => ({
  // Lit's own builds, whatever the environment: never the one with hints for developers.
  resolve: { conditions: ['module', 'browser', 'production'] },
  build: {
    rolldownOptions: {
      input: { [name]: embed(name) },
      preserveEntrySignatures: 'strict' as const,
      output: { minify: true, codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
});

// A page takes one script: `gradus.js`, or one element alone. So each is a build of its own, whole in one file.
export default defineConfig({
  publicDir: false,
  plugins: [minifyStyles(), joinMarkup()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { outDir: '.build/embed', emptyOutDir: false, target: 'es2022', modulePreload: false },
  environments: {
    client: wholeInOneFile('gradus'),
    badge: { consumer: 'client', ...wholeInOneFile('badge') },
    listings: { consumer: 'client', ...wholeInOneFile('listings') },
    tracker: { consumer: 'client', ...wholeInOneFile('tracker') },
    ladder: { consumer: 'client', ...wholeInOneFile('ladder') },
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['client', 'badge', 'listings', 'tracker', 'ladder']) await builder.build(builder.environments[name]!);
    },
  },
});
