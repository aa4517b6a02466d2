import ngrx from '@ngrx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import root from '../../eslint.config.mjs';

export default tseslint.config(
  ...root,
  {
    files: ['**/*.ts'],
    extends: [...angular.configs.tsRecommended, ...ngrx.configs.signals, ...ngrx.configs.store, ...ngrx.configs.effects],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'liveness', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'liveness', style: 'camelCase' }],
    },
  },
  { files: ['**/*.html'], extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
);
