import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zip } from './zip';

/** The code of a Lambda function, ready to be uploaded. */
export interface CodePackage {
  readonly path: string;
  /** SHA-256 of the package, as Lambda says it: Terraform uploads when it changes. */
  readonly hash: string;
  readonly handler: string;
}

/** Packs a bundle, an ES module that exports `handler`. Its source map stays behind: it is larger than the code and slows a cold start. */
export function packageCode(bundle: string, folder: string, name: string): CodePackage {
  const file = basename(bundle);
  const bytes = zip({ [file]: readFileSync(bundle) });
  const path = join(folder, `${name}.zip`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  return {
    path,
    hash: createHash('sha256').update(bytes).digest('base64'),
    handler: `${file.slice(0, file.lastIndexOf('.'))}.handler`,
  };
}
