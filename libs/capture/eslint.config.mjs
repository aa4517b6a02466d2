import angular from '../../tools/eslint/angular.mjs';

/** Any Angular application can host the flow: it takes fetch, words and settings, and tells what it needs by its outputs. */
const hosts = {
  group: [
    '@angular/common/http',
    '@angular/router',
    '@jsverse/*',
    '@ngrx/store',
    '@ngrx/effects',
    '@liveness/api-client/session',
    '@liveness/ui/languages/**',
  ],
  message: 'The host of the flow chooses this: take it as an input, or tell it by an output.',
};

/** The rules of all challenges come with it: the flow has what its table of tasks names. */
const registry = { group: ['@liveness/challenge-registry'], message: 'Take the challenge from src/flow/tasks.ts.' };

export default [
  ...angular,
  {
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [hosts, registry] }] },
  },
  { files: ['src/testing/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [hosts] }] } },
  {
    files: ['src/ports/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            hosts,
            registry,
            { group: ['../**'], message: 'A port names no adapter; provideCapture chooses.' },
          ],
        },
      ],
    },
  },
];
