import astro from 'eslint-plugin-astro';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** site → widgets → engine, site → data → engine: a folder imports none of those that stand above or beside it. */
function mayNotImport(folder, others, message) {
  return {
    files: [`${folder}/**/*.{ts,mjs,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^(\\.{1,2}/)+(${others.join('|')})(/|$)`, message }, ...(folder === 'engine' ? [OUTSIDE] : [])] },
      ],
    },
  };
}

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

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.astro/', 'coverage/', 'test-results/', 'reports/', '.stryker-tmp/', 'node_modules/'] },
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
  mayNotImport('engine', ['widgets', 'site', 'data', 'test'], 'The engine imports nothing of ours.'),
  mayNotImport('widgets', ['site', 'data', 'test'], 'Widgets import the engine alone.'),
  mayNotImport('data', ['site', 'widgets', 'test'], 'Data imports the engine alone.'),
  mayNotImport('site', ['test'], 'The site does not import tests.'),
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
