import astro from 'eslint-plugin-astro';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** site → widgets → engine, site → data → engine: a folder imports none of those that stand above or beside it. */
const FOLDERS = {
  engine: { others: ['widgets', 'site', 'data', 'test', 'tools'], message: 'The engine imports nothing of ours.' },
  widgets: { others: ['site', 'data', 'test', 'tools'], message: 'Widgets import the engine alone.' },
  data: { others: ['site', 'widgets', 'test', 'tools'], message: 'Data imports the engine alone.' },
  site: { others: ['test', 'tools'], message: 'The site imports no tests and no tools.' },
};

/** The rooms of each folder, a list a floor, the lowest first: a room imports those on floors below its own. docs/how-it-works/rooms.svg draws them. */
export const FLOORS = {
  engine: [
    ['primitives'],
    ['program'],
    ['measures'],
    ['evaluation'],
    ['reviews', 'projection'],
    ['standing', 'ranking', 'rewards', 'planning'],
    ['notices'],
    ['wire'],
  ],
  widgets: [
    ['store', 'words', 'colours'],
    ['element'],
    ['markup', 'body'],
    ['badge', 'listings', 'tracker', 'ladder'],
    ['embed'],
  ],
  data: [
    ['yaml', 'search', 'warehouse'],
    ['import'],
    ['inspect', 'program-files', 'store'],
    ['words'],
    ['catalog'],
    ['publish', 'generate', 'records', 'access', 'credentials'],
    ['live'],
    ['hooks'],
    ['cli'],
  ],
  site: [
    ['docs'],
    ['model', 'words', 'gallery'],
    ['search'],
    ['scripts', 'renderer'],
    ['components'],
    ['layouts'],
    ['pages'],
    ['server'],
  ],
};

const OUTSIDE = {
  regex: '^(node:|lit|nanostores|astro|hono|yaml|csv-parse|commander)',
  message: 'The engine is pure: no I/O, no DOM, no Node.',
};
const CLOCKS = [
  'Date',
  'Temporal',
  'Intl',
  'performance',
  'setTimeout',
  'setInterval',
  'fetch',
  'process',
  'console',
  'window',
  'document',
  'globalThis',
];

/** A later rule for a file takes the place of an earlier one, so that of a room repeats that of its folder. */
function directImports(folder) {
  const { others, message } = FOLDERS[folder];
  const outside = [{ regex: `^(\\.{1,2}/)+(${others.join('|')})(/|$)`, message }, ...(folder === 'engine' ? [OUTSIDE] : [])];
  const floors = FLOORS[folder];
  const rooms = floors.flatMap((floor, height) =>
    floor.map((room) => {
      const above = floors
        .slice(height)
        .flat()
        .filter((other) => other !== room);
      const pattern = {
        regex: `^(\\.{1,2}/)+(${above.join('|')})(/|\\.ts$)`,
        message: `${folder}/${room} imports the rooms on floors below its own: FLOORS in eslint.config.mjs has their order.`,
      };
      return restrictImports(
        [`${folder}/${room}.ts`, `${folder}/${room}/**/*.{ts,mjs,astro}`],
        [...outside, ...(above.length ? [pattern] : [])],
      );
    }),
  );
  return [restrictImports([`${folder}/**/*.{ts,mjs,astro}`], outside), ...rooms];
}

function restrictImports(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default tseslint.config(
  {
    ignores: ['dist/', 'lib/', '.build/', '.astro/', 'coverage/', 'test-results/', 'reports/', '.stryker-tmp/', 'node_modules/'],
  },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  ...Object.keys(FOLDERS).flatMap(directImports),
  {
    files: ['engine/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...CLOCKS.map((name) => ({ name, message: 'The engine is pure: time, place and output are arguments.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The engine is pure: the same input gives the same result.' },
      ],
    },
  },
  { files: ['widgets/**/*.ts'], ...lit.configs['flat/recommended'] },
  { files: ['widgets/**/*.ts'], ...wc.configs['flat/best-practice'] },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
          message: 'A test runs, or is not there.',
        },
      ],
    },
  },
);
