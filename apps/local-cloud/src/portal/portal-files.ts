import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf } from '@liveness/storage-layout';

/** Returns the best encoding that `Accept-Encoding` allows: brotli, then gzip. */
export function acceptedEncoding(acceptEncoding: string | undefined): Encoding {
  const allowed = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((offer) => offer.trim().split(/\s*;\s*q=/))
      .filter(([, quality]) => quality === undefined || Number(quality) > 0)
      .map(([name]) => name),
  );
  if (allowed.has('br')) return 'br';
  return allowed.has('gzip') ? 'gzip' : 'identity';
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** A file of the portal's current build. */
export interface PortalFile {
  readonly contentType: string;
  readonly etag: string;
  /** The name contains a hash of the contents, so they never change. */
  readonly isImmutable: boolean;
  /** Returns the file in this encoding, or as it is if compression has no benefit; compressed once and cached. */
  encoded(encoding: Encoding): Promise<EncodedFile>;
}

export interface EncodedFile {
  readonly encoding: Encoding;
  readonly bytes: Buffer;
}

interface Cached {
  readonly modifiedMs: number;
  readonly file: PortalFile;
}

/**
 * The build's names of files that never change: `main-AB12CD34.js`, `chunk-Q2w_E4r-.js`, `media/mark-4RT67HGF.woff2`.
 */
const hashedName = /-[\w-]{8}\.(?:js|css|woff2)$/;

/** Already compressed, so a second time has no benefit. */
const dense = /\.(?:ico|jpg|png|webp|woff2)$/;

/** Smaller files do not shrink. */
const minCompressedBytes = 512;

/** The files of a build folder, by the path of their address. Nothing outside the folder can be reached. */
export class PortalFiles {
  readonly #folder: string;
  readonly #page: (built: string) => string;
  readonly #cache = new Map<string, Cached>();

  /** @param page changes `index.html` before it is sent */
  constructor(folder: string, page: (built: string) => string = (built) => built) {
    this.#folder = folder;
    this.#page = page;
  }

  /** @param path decoded, such as `/main.js` */
  async find(path: string): Promise<PortalFile | undefined> {
    const segments = path.split('/').slice(1);
    if (segments.some((segment) => segment === '' || segment.startsWith('.') || /[\\\0]/.test(segment)))
      return undefined;
    const location = join(this.#folder, ...segments);
    const stats = await stat(location).catch(() => undefined);
    if (!stats?.isFile()) return undefined;
    const cached = this.#cache.get(location);
    if (cached?.modifiedMs === stats.mtimeMs) return cached.file;
    const bytes = await readFile(location);
    const file = portalFile(
      location,
      location === join(this.#folder, 'index.html') ? Buffer.from(this.#page(bytes.toString('utf8'))) : bytes,
    );
    this.#cache.set(location, { modifiedMs: stats.mtimeMs, file });
    return file;
  }
}

function portalFile(location: string, bytes: Buffer): PortalFile {
  const compressed = new Map<Encoding, Promise<Buffer>>();
  const isWorthIt = !dense.test(location) && bytes.length >= minCompressedBytes;
  return {
    contentType: contentTypeOf(location),
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isImmutable: hashedName.test(location),
    async encoded(encoding) {
      if (encoding === 'identity' || !isWorthIt) return { encoding: 'identity', bytes };
      const known = compressed.get(encoding) ?? compress(bytes, encoding);
      compressed.set(encoding, known);
      return { encoding, bytes: await known };
    },
  };
}

/**
 * Brotli at level 9 takes a tenth of the time of level 11 for a few percent more bytes, about the size that a content
 * delivery network sends.
 */
function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(bytes, { level: 9 });
  return promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
