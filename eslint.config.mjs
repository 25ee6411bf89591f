import docusaurus from '@docusaurus/eslint-plugin';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import {defineConfig} from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const scripts = ['**/*.mjs', '**/*.cjs', '**/*.js'];
const typescript = ['**/*.ts', '**/*.mts', '**/*.tsx'];
const theme = 'packages/docusaurus-theme-better-auth/src';
const browser = ['theme', 'session', 'wrappers', 'client'].map(
  (folder) => `${theme}/${folder}/**`,
);
const browserContract = ['contract.ts', 'contract/**', 'client.ts'].map(
  (name) => `packages/better-auth-reader-profile/src/${name}`,
);
const tests = '**/__tests__/**';

/**
 * design.md, "Who may import whom": each package imports what its row allows and nothing else of
 * the workspace.
 *
 * @param {string[]} files
 * @param {{regex: string, message: string, allowTypeImports?: boolean}[]} patterns
 */
const mayNotImport = (files, patterns) => ({
  files,
  ignores: [tests],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', {patterns}],
  },
});

const packagesOtherThan = (/** @type {string[]} */ ...allowed) => ({
  regex: `^(?!(?:${allowed.join('|') || '(?!)'})$)(?:better-auth-reader-profile|docusaurus-better-auth-backend|docusaurus-plugin-better-auth|docusaurus-theme-better-auth)(?:/|$)`,
  message: `Of this workspace only ${allowed.join(', ') || 'nothing'} may be imported here.`,
});
const website = {
  regex: '(?:^|/)website(?:/|$)|^@site/',
  message: 'Nothing imports the website.',
};
const nodeCode = {
  regex: '^node:|^@docusaurus/utils$|^better-auth$|^better-auth/(?:api|db)',
  message: 'This runs in the browser, where there is no Node.',
};
const docusaurusCode = {
  regex: '^@docusaurus/|^@theme',
  message: 'This package knows nothing of Docusaurus.',
};
const pluginTypesOnly = {
  regex: '^docusaurus-plugin-better-auth$',
  message:
    'The theme and the plugin share global data only: import its type, not code.',
  allowTypeImports: true,
};

export default defineConfig(
  {
    ignores: [
      '**/lib/',
      '**/build/',
      '**/build-*/',
      '**/.cache/',
      '**/.docusaurus/',
      '**/fixtures/',
      '**/test-results/',
      '**/playwright-report/',
      // It passes on what the compiler writes, so no project can have it.
      'packages/docusaurus-theme-better-auth/src/theme-better-auth.d.mts',
    ],
  },
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    files: [...typescript, 'packages/workspace/src/**/*.mjs'],
    languageOptions: {
      parserOptions: {
        project: [
          'packages/{better,docusaurus}-*/tsconfig.json',
          'packages/docusaurus-theme-better-auth/tsconfig.client.json',
          // Tests, which no package compiles, and the scripts.
          'packages/workspace/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // The house writes `type` for data and for unions alike.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // `onClick={() => save()}` says what happens; braces would add nothing.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {ignoreArrowShorthand: true},
      ],
      // A number has one text.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {allowNumber: true},
      ],
      // A property that is left out of the rest is named only to leave it out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {ignoreRestSiblings: true, argsIgnorePattern: '^_'},
      ],
      // An empty text often counts as none: `given || fallback`.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        {ignorePrimitives: {string: true}},
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['website/**/*.{ts,tsx}'],
    languageOptions: {parserOptions: {project: 'website/tsconfig.json'}},
  },
  {
    files: scripts,
    languageOptions: {globals: globals.node},
  },
  {
    files: scripts,
    ignores: ['packages/workspace/src/**'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {sourceType: 'commonjs'},
    rules: {
      // pnpm's hook changes the manifest that it is given.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: [`${theme}/**/*.{ts,tsx}`, 'website/**/*.{ts,tsx}'],
    ignores: ['website/e2e/**'],
    extends: [
      reactHooks.configs.flat['recommended-latest'],
      jsxA11y.flatConfigs.recommended,
    ],
    plugins: {'@docusaurus': docusaurus},
    languageOptions: {globals: globals.browser},
    rules: {
      '@docusaurus/string-literal-i18n-messages': 'error',
      // Text that a `<Translate>` inside a `<span>` brings is deeper than the rule looks by itself.
      'jsx-a11y/label-has-associated-control': ['error', {depth: 4}],
      // It takes every property of a hook's answer for a ref where one of them is.
      'react-hooks/refs': 'off',
    },
  },
  {
    files: [`${theme}/theme/**/*.tsx`],
    ignores: [tests],
    rules: {
      '@docusaurus/no-untranslated-text': 'error',
      '@docusaurus/no-html-links': 'error',
    },
  },
  {
    files: ['website/e2e/**'],
    rules: {
      // Playwright reads a fixture's needs from the pattern, an empty one where it has none.
      'no-empty-pattern': 'off',
    },
  },
  {
    files: ['**/*.d.ts', '**/*.d.mts'],
    rules: {
      // Sites and other themes can add to an interface, as Docusaurus's own types do.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  mayNotImport(
    ['packages/better-auth-reader-profile/src/**'],
    [packagesOtherThan(), docusaurusCode, website],
  ),
  mayNotImport(browserContract, [
    packagesOtherThan(),
    docusaurusCode,
    website,
    nodeCode,
  ]),
  mayNotImport(
    ['packages/docusaurus-better-auth-backend/src/**'],
    [
      packagesOtherThan(
        'better-auth-reader-profile',
        'better-auth-reader-profile/contract',
        'better-auth-reader-profile/postgres',
      ),
      docusaurusCode,
      website,
    ],
  ),
  mayNotImport(
    ['packages/docusaurus-plugin-better-auth/src/**'],
    [packagesOtherThan('better-auth-reader-profile/contract'), website],
  ),
  mayNotImport(
    [`${theme}/!(*.d).ts`],
    [
      packagesOtherThan('docusaurus-plugin-better-auth'),
      pluginTypesOnly,
      website,
    ],
  ),
  mayNotImport(
    [...browser, `${theme}/*.d.ts`],
    [
      packagesOtherThan(
        'better-auth-reader-profile/contract',
        'better-auth-reader-profile/client',
        'docusaurus-plugin-better-auth',
        // A theme may import what it publishes for sites.
        'docusaurus-theme-better-auth/client',
        'docusaurus-theme-better-auth/client/forms',
        'docusaurus-theme-better-auth/client/FittingAlternative',
        'docusaurus-theme-better-auth/client/admin',
        'docusaurus-theme-better-auth/client/impersonation',
        ...[
          'admin',
          'consent',
          'form',
          'impersonation',
          'profile',
          'recovery',
          'twoFactor',
        ].map((view) => `docusaurus-theme-better-auth/words/${view}`),
      ),
      pluginTypesOnly,
      nodeCode,
      website,
    ],
  ),
  mayNotImport(
    ['website/docusaurus.config.ts', 'website/src/**'],
    [
      packagesOtherThan(
        'docusaurus-plugin-better-auth',
        'docusaurus-theme-better-auth',
        'docusaurus-theme-better-auth/client',
        'docusaurus-theme-better-auth/client/admin',
        'docusaurus-theme-better-auth/client/forms',
      ),
    ],
  ),
  prettier,
);
