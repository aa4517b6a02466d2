import workspace from '../../eslint.config.mjs';

export default [
  ...workspace,
  {
    files: ['**/*.ts'],
    // Playwright derives a fixture's dependencies from its first parameter; `{}` means none.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
];
