import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Bench } from './bench';

/** The package as it is published. */
const packed = fileURLToPath(new URL('../../dist/packages/client/index.js', import.meta.url));

/** Returns what a page loads that uses all of the client: bundled, minified and compressed, in units of 1000 bytes. */
async function clientKB(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [packed],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  });
  const bytes = outputFiles[0]?.contents;
  if (!bytes) throw new Error('nothing was bundled');
  return gzipSync(bytes, { level: 9 }).length / 1000;
}

export const clientBenches: readonly Bench[] = [
  { name: 'client.kB', unit: 'kB', target: { atMost: 12 }, run: clientKB },
];
