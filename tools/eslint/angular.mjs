import ngrx from '@ngrx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import root from '../../eslint.config.mjs';

/** The workspace's rules are for scripts; templates have their own parser and rules. */
const scripts = ['**/*.ts', '**/*.mjs', '**/*.cjs'];
const workspace = root.map((part) =>
  part.files || Object.keys(part).every((key) => key === 'ignores') ? part : { ...part, files: scripts },
);

export default tseslint.config(
  ...workspace,
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'readonly', require: 'readonly', process: 'readonly', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.ts'],
    extends: [
      ...angular.configs.tsRecommended,
      ...ngrx.configs.signals,
      ...ngrx.configs.store,
      ...ngrx.configs.effects,
    ],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'liveness', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'liveness', style: 'camelCase' }],
    },
  },
  {
    // Types are checked once, together with the specs' own: what only they have is rejected here.
    files: ['**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-globals': ['error', 'describe', 'it', 'expect', 'beforeEach', 'afterEach', 'jasmine'] },
  },
  { files: ['**/*.html'], extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
);
