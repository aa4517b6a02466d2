// Bundles the Lambda function: `node apps/api/build.mjs` → dist/apps/api/lambda.mjs, source map beside it.
import { build } from 'esbuild';
import { pureSchemas } from './pure-schemas.mjs';

await build({
  entryPoints: { lambda: 'apps/api/src/lambda.ts' },
  outdir: 'dist/apps/api',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  sourcemap: true,
  legalComments: 'none',
  // The SDK's CommonJS builds defeat tree-shaking and make the bundle a third larger.
  mainFields: ['module', 'main'],
  tsconfig: 'tsconfig.base.json',
  alias: { '@aws-sdk/credential-provider-node': './libs/adapters/src/environment-credentials.ts' },
  plugins: [pureSchemas],
});
