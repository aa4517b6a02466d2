// Bundles the Lambda function: `node apps/api/build.mjs` → dist/apps/api/lambda.mjs, source map beside it.
import { build } from 'esbuild';

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
  // The SDK's CommonJS builds defeat tree-shaking: a third more bytes.
  mainFields: ['module', 'main'],
  tsconfig: 'tsconfig.base.json',
  // Some of the SDK's dependencies call `require`; the long name cannot collide with a minified one.
  banner: { js: "import { createRequire as createRequireForBundledCommonJs } from 'node:module';const require = createRequireForBundledCommonJs(import.meta.url);" },
});
