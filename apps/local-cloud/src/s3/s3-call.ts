import type { WireRequest } from '../aws-wire/wire-server';
import type { ObjectStore } from './object-store';

/** One authenticated call: its bucket and key, and the store that it uses. */
export interface S3Call {
  readonly request: WireRequest;
  readonly store: ObjectStore;
  readonly bucket: string;
  /** Empty for calls about the bucket itself. */
  readonly key: string;
}

/**
 * Parses `/bucket/key…`; path style only. Keys are opaque text: `..` and empty segments have no meaning. @returns
 * undefined if it is not valid percent-encoded UTF-8
 */
export function parsePath(path: string): { readonly bucket: string; readonly key: string } | undefined {
  const [, bucket = '', ...rest] = path.split('/');
  try {
    return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(rest.join('/')) };
  } catch {
    return undefined;
  }
}
