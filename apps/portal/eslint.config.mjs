import angular from '../../tools/eslint/angular.mjs';

/**
 * Folders that are loaded on demand, and the only lib of this kind that each may import: an import anywhere else would
 * make the lib part of the first load.
 */
const onDemand = [
  { folder: 'capture', lib: '@liveness/capture' },
  { folder: 'check', lib: '@liveness/capture' },
  { folder: 'admin', lib: '@liveness/console' },
];
const libs = [...new Set(onDemand.map(({ lib }) => lib))];

export default [
  ...angular,
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: libs }] },
  },
  ...onDemand.map(({ folder, lib }) => ({
    files: [`src/app/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { paths: libs.filter((other) => other !== lib) }] },
  })),
];
