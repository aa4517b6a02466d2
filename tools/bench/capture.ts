import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench } from './bench';

const template = 'examples/angular/src/app/app.html';

/** Where the component stands in the example's template, and around it what loads it on demand. */
const deferred = /@defer[^{]*\{([^]*<\/liveness-capture>)\s*\}/;

/**
 * What an Angular application (examples/angular) loads at its start because it has the component: scripts, minified and
 * compressed, in units of 1000 bytes. What is loaded on demand does not count.
 */
export const captureBenches: readonly Bench[] = [
  { name: 'capture.kB.eager', unit: 'kB', target: { atMost: 60 }, run: async () => added('$1') },
  { name: 'capture.kB.deferred', unit: 'kB', target: { atMost: 20 }, run: async () => added('$&') },
];

/** @param block what takes the place of the block that loads the component on demand */
function added(block: string): number {
  return startKB(block) - startKB('');
}

function startKB(block: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'liveness-bench-'));
  try {
    const html = readFileSync(template, 'utf8');
    if (!deferred.test(html)) throw new Error(`${template} does not load the component on demand`);
    const changed = join(folder, 'app.html');
    writeFileSync(changed, html.replace(deferred, block));
    const args = ['angular', 'capture', '--out', folder, '--replace', `src/app/app.html=${changed}`];
    execFileSync(process.execPath, ['tools/packages/build-example.mjs', ...args], { stdio: 'pipe' });
    const built = join(folder, 'dist/browser');
    const [, main = ''] = /<script src="([^"]+)"/.exec(readFileSync(join(built, 'index.html'), 'utf8')) ?? [];
    const bytes = [...startingWith(built, main)].map((script) => gzipSync(script, { level: 9 }).length);
    return bytes.reduce((sum, one) => sum + one, 0) / 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns the texts of a script and of all that it imports before it runs. */
function startingWith(folder: string, script: string): ReadonlySet<string> {
  const files = new Set([script]);
  const texts = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    texts.add(text);
    for (const [, imported = ''] of text.matchAll(/\b(?:from|import)\s*"\.\/([^"]+\.js)"/g)) files.add(imported);
  }
  return texts;
}
