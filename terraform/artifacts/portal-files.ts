import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { contentTypeOf } from '@liveness/storage-layout';

/** As the portal's build names what it hashes, and nothing else: `main-ABCD1234.js`, `media/font-ABCD1234.woff2`. */
const hashedName = /^(?:media\/)?[\w.]+-[\w-]{8}\.(?:js|css|woff2|svg|png|jpg|webp)$/;

/** A hashed name never gets other content; any other file is asked for each time, and mostly answered with "not modified". */
export function cacheControl(file: string): string {
  return hashedName.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** A file of the portal's build, with what it is served with. */
export interface PortalFile {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly contentType: string;
  readonly cacheControl: string;
  /** SHA-256 of the content: Terraform uploads when it changes. */
  readonly hash: string;
}

/** Written by the stack itself, or of no use to a browser. */
const leftOut = /^config\.json$|\.map$|(?:^|\/)3rdpartylicenses\.txt$/;

/** All files of a built portal, in order of their paths. */
export function portalFiles(folder: string): readonly PortalFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join(posix.sep))
    .filter((path) => !leftOut.test(path))
    .sort()
    .map((path) => ({
      path,
      contentType: contentTypeOf(path),
      cacheControl: cacheControl(path),
      hash: createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    }));
}
