import workspace from '../../eslint.config.mjs';

export default [
  ...workspace,
  {
    files: ['**/*.ts'],
    // Playwright reads from the first parameter which fixtures a fixture needs: `{}` says none.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
];
