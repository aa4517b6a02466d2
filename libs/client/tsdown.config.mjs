import { writeFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';
import { thirdPartyFile, thirdPartyLicences } from '../../tools/packages/third-party.mjs';

const outDir = '../../dist/packages/client';

/** One module and its types, for Node and browsers. What it needs of other packages is in it. */
export default defineConfig({
  cwd: import.meta.dirname,
  entry: 'src/index.ts',
  outDir,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  deps: { alwaysBundle: [/^jose/, /^openapi-/] },
  fixedExtension: false,
  clean: true,
  logLevel: 'warn',
  hooks: {
    'build:done': ({ chunks }) => {
      const files = chunks.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []));
      writeFileSync(new URL(`${outDir}/${thirdPartyFile}`, import.meta.url), thirdPartyLicences(files));
    },
  },
});
