import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const entry = fileURLToPath(new URL('./in-page/main.ts', import.meta.url));

let script: string | undefined;

/**
 * Returns the page's side of the camera as one script. It is bundled here, because functions that a transpiler has
 * changed cannot be sent to a page.
 */
export function pageScript(): string {
  script ??= buildSync({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  }).outputFiles[0]?.text;
  if (script === undefined) throw new Error('esbuild gave no script for the virtual camera');
  return script;
}
