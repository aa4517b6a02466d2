import { defineConfig } from 'tsdown';

/** One module and its types, for Node and browsers. What it needs of other packages is in it. */
export default defineConfig({
  cwd: import.meta.dirname,
  entry: 'src/index.ts',
  outDir: '../../dist/libs/client',
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  deps: { alwaysBundle: [/^jose/, /^openapi-/] },
  fixedExtension: false,
  clean: true,
  logLevel: 'warn',
});
