import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { contentTypeOf } from '@liveness/storage-layout';

/** The build's names of hashed files, and no others: `main-ABCD1234.js`, `media/font-ABCD1234.woff2`. */
const hashedName = /^(?:media\/)?[\w.]+-[\w-]{8}\.(?:js|css|woff2|svg|png|jpg|webp)$/;

/**
 * Returns the cache header. The content of a hashed name never changes; any other file is requested each time, usually
 * with the response "not modified".
 */
export function cacheControl(file: string): string {
  return hashedName.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** A file of the portal's build, with its headers. */
export interface PortalFile {
  /** Below the folder, separated by slashes. */
  readonly path: string;
  readonly contentType: string;
  readonly cacheControl: string;
  /** SHA-256 of the content. Terraform uploads the file when it changes. */
  readonly hash: string;
}

/** Files that the stack itself writes, or that a browser does not need. */
const leftOut = /^config\.json$|\.map$|(?:^|\/)3rdpartylicenses\.txt$/;

/** Returns all files of a built portal, sorted by path. */
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
