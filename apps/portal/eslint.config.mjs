import angular from '../../tools/eslint/angular.mjs';

/**
 * Libs that are loaded on demand, each in the only folder that hosts it: an import anywhere else would make it part of
 * the first load.
 */
const onDemand = [
  { lib: '@liveness/capture', folder: 'capture' },
  { lib: '@liveness/console', folder: 'admin' },
];

export default [
  ...angular,
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: onDemand.map(({ lib }) => lib) }] },
  },
  ...onDemand.map(({ folder }) => ({
    files: [`src/app/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: onDemand.filter((other) => other.folder !== folder).map(({ lib }) => lib) },
      ],
    },
  })),
];
