import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const bannedInBrowsers = ['@aws-sdk/*', 'hono', 'hono/*', 'node:*'];
const bannedInPureCode = ['@aws-sdk/*', 'hono', 'hono/*', '@angular/*', 'node:*'];

const shared = [
  'type:branding',
  'type:domain',
  'type:face-geometry',
  'type:challenge-kernel',
  'type:challenge',
  'type:challenge-registry',
  'type:contract',
  'type:storage-layout',
];

/** Who may import whom. A project not named here may import nothing. */
const depConstraints = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: [], bannedExternalImports: bannedInPureCode },
  {
    // Its subpath `file` reads files, for tools.
    sourceTag: 'type:branding',
    onlyDependOnLibsWithTags: [],
    bannedExternalImports: bannedInPureCode.filter((name) => name !== 'node:*'),
  },
  { sourceTag: 'type:storage-layout', onlyDependOnLibsWithTags: [], bannedExternalImports: bannedInPureCode },
  {
    sourceTag: 'type:face-geometry',
    onlyDependOnLibsWithTags: ['type:domain'],
    bannedExternalImports: bannedInPureCode,
  },
  {
    sourceTag: 'type:jpeg',
    onlyDependOnLibsWithTags: ['type:domain', 'type:test-support'],
    bannedExternalImports: bannedInPureCode,
  },
  {
    sourceTag: 'type:face-light',
    onlyDependOnLibsWithTags: ['type:domain', 'type:face-geometry', 'type:jpeg', 'type:test-support'],
    bannedExternalImports: bannedInPureCode,
  },
  {
    sourceTag: 'type:challenge-kernel',
    onlyDependOnLibsWithTags: ['type:domain', 'type:face-geometry'],
    bannedExternalImports: bannedInPureCode,
  },
  {
    sourceTag: 'type:challenge',
    onlyDependOnLibsWithTags: ['type:domain', 'type:challenge-kernel', 'type:face-geometry'],
    bannedExternalImports: bannedInPureCode,
  },
  {
    sourceTag: 'type:challenge-template',
    onlyDependOnLibsWithTags: ['type:domain', 'type:challenge-kernel', 'type:face-geometry'],
    bannedExternalImports: bannedInPureCode,
  },
  {
    sourceTag: 'type:challenge-registry',
    onlyDependOnLibsWithTags: ['type:domain', 'type:challenge-kernel', 'type:challenge'],
    bannedExternalImports: bannedInPureCode,
  },
  {
    sourceTag: 'type:contract',
    onlyDependOnLibsWithTags: [
      'type:branding',
      'type:domain',
      'type:challenge-kernel',
      'type:challenge',
      'type:challenge-registry',
    ],
    bannedExternalImports: bannedInPureCode,
  },
  {
    sourceTag: 'type:capture-guidance',
    onlyDependOnLibsWithTags: ['type:domain', 'type:challenge-kernel', 'type:challenge', 'type:face-geometry'],
    bannedExternalImports: bannedInPureCode,
  },
  {
    sourceTag: 'type:rekognition-faces',
    onlyDependOnLibsWithTags: ['type:domain'],
    bannedExternalImports: bannedInPureCode.filter((name) => name !== '@aws-sdk/*'),
  },
  {
    // The challenges, and the adapter of production, for its specs.
    sourceTag: 'type:face-analyser',
    onlyDependOnLibsWithTags: [
      'type:domain',
      'type:challenge-kernel',
      'type:challenge',
      'type:rekognition-faces',
      'type:test-support',
    ],
    bannedExternalImports: ['@angular/*', 'hono', 'hono/*'],
  },
  {
    // Published by itself, so nothing of the workspace may be in it.
    sourceTag: 'type:client',
    onlyDependOnLibsWithTags: [],
    bannedExternalImports: bannedInPureCode,
  },
  { sourceTag: 'type:test-support', onlyDependOnLibsWithTags: ['type:domain', 'type:test-support'] },
  {
    sourceTag: 'type:lab',
    onlyDependOnLibsWithTags: [
      ...shared,
      'type:capture-guidance',
      'type:face-analyser',
      'type:face-geometry',
      'type:face-light',
      'type:rekognition-faces',
      'type:test-support',
    ],
    bannedExternalImports: ['@aws-sdk/*', '@angular/*', 'hono', 'hono/*'],
  },
  {
    sourceTag: 'type:use-cases',
    onlyDependOnLibsWithTags: ['type:domain', 'type:challenge-kernel', 'type:jpeg', 'type:test-support'],
    bannedExternalImports: bannedInPureCode,
  },
  {
    sourceTag: 'type:adapters',
    onlyDependOnLibsWithTags: [
      ...shared,
      'type:use-cases',
      'type:api-testing',
      'type:face-light',
      'type:rekognition-faces',
      'type:test-support',
    ],
    bannedExternalImports: ['@angular/*', 'hono', 'hono/*'],
  },
  {
    sourceTag: 'type:api-testing',
    onlyDependOnLibsWithTags: [
      'type:domain',
      'type:challenge-kernel',
      'type:jpeg',
      'type:storage-layout',
      'type:use-cases',
      'type:test-support',
    ],
    bannedExternalImports: ['@angular/*', 'hono', 'hono/*'],
  },
  {
    sourceTag: 'type:demo-data',
    onlyDependOnLibsWithTags: [...shared, 'type:use-cases', 'type:adapters', 'type:api-testing', 'type:test-support'],
    bannedExternalImports: ['@angular/*', 'hono', 'hono/*'],
  },
  {
    sourceTag: 'type:conformance',
    onlyDependOnLibsWithTags: ['type:domain', 'type:challenge-kernel', 'type:challenge', 'type:rekognition-faces'],
    bannedExternalImports: ['@aws-sdk/*', '@angular/*', 'hono', 'hono/*'],
  },
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: [
      ...shared,
      'type:use-cases',
      'type:adapters',
      'type:api-testing',
      'type:jpeg',
      'type:rekognition-faces',
      'type:challenge-template',
      'type:test-support',
    ],
    bannedExternalImports: ['@angular/*'],
  },
  { sourceTag: 'scope:portal', onlyDependOnLibsWithTags: ['*'], bannedExternalImports: bannedInBrowsers },
  {
    sourceTag: 'type:portal',
    onlyDependOnLibsWithTags: [...shared, 'type:ui', 'type:api-client', 'type:capture', 'type:console'],
  },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:challenge'] },
  { sourceTag: 'type:api-client', onlyDependOnLibsWithTags: ['type:domain', 'type:contract'] },
  {
    sourceTag: 'type:capture',
    onlyDependOnLibsWithTags: [...shared, 'type:capture-guidance', 'type:face-light', 'type:ui', 'type:api-client'],
  },
  { sourceTag: 'type:element', onlyDependOnLibsWithTags: ['type:capture', 'type:ui'] },
  { sourceTag: 'type:console', onlyDependOnLibsWithTags: [...shared, 'type:ui', 'type:api-client'] },
  {
    sourceTag: 'scope:local-cloud',
    onlyDependOnLibsWithTags: [...shared, 'type:jpeg', 'type:face-analyser', 'type:test-support'],
    bannedExternalImports: ['@angular/*'],
  },
  {
    sourceTag: 'scope:infrastructure',
    onlyDependOnLibsWithTags: shared,
    bannedExternalImports: ['@angular/*', 'hono', 'hono/*'],
  },
  {
    sourceTag: 'scope:e2e',
    onlyDependOnLibsWithTags: [...shared, 'type:client', 'type:face-light', 'type:test-support'],
  },
];

export default tseslint.config(
  { ignores: ['**/dist', '**/.angular', '**/coverage', '**/node_modules', '**/test-results', '**/cdktf.out'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // The workspace's own package.json is the one source of the version.
          allow: [
            '^.*/eslint\\.config\\.mjs$',
            '^.*/tools/eslint/angular\\.mjs$',
            '^.*/tools/packages/third-party\\.mjs$',
            '^(\\.\\./)+package\\.json$',
          ],
          checkDynamicDependenciesExceptions: ['@liveness/ui/**', '@liveness/api-client/**'],
          enforceBuildableLibDependency: false,
          depConstraints,
        },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@cdktf/provider-aws',
              message: 'Import @cdktf/provider-aws/lib/<module>/index.js: the root loads every resource.',
            },
          ],
        },
      ],
    },
  },
  {
    // Module boundaries see packages only: the platform's own modules and globals are refused here.
    files: [
      'libs/{branding,client,domain,challenge-*,capture-guidance,contract,face-geometry,jpeg,rekognition-faces,storage-layout,use-cases}/src/**/*.ts',
    ],
    ignores: ['**/*.spec.ts', 'libs/branding/src/file/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'This code runs on servers and in browsers.' }] },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts', 'libs/{adapters,demo-data}/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', '**/stored-by/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@liveness/api-testing{,/*}', '@liveness/*/testing'], message: 'What tests need does not ship.' },
          ],
        },
      ],
    },
  },
  { files: ['tools/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        AbortSignal: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['examples/**'],
    languageOptions: {
      globals: { document: 'readonly', location: 'readonly', fetch: 'readonly', URLSearchParams: 'readonly' },
    },
    rules: { 'no-console': 'off' },
  },
);
