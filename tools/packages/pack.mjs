import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Packs a built package as npm would publish it: `dist/packages/element` → `dist/packages/element.tgz`. */
export function pack(folder) {
  const parent = dirname(folder);
  const args = ['pack', folder, '--pack-destination', parent, '--json', '--ignore-scripts'];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' }));
  renameSync(join(parent, filename), `${folder}.tgz`);
}
