import angular from '../../tools/eslint/angular.mjs';

/** Loaded on demand, each in the one folder that hosts it: elsewhere an import would bring it into the first load. */
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
