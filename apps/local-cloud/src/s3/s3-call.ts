import type { WireRequest } from '../aws-wire/wire-server';
import type { ObjectStore } from './object-store';

/** One authenticated call: which bucket and key it is about, and the store it works on. */
export interface S3Call {
  readonly request: WireRequest;
  readonly store: ObjectStore;
  readonly bucket: string;
  /** Empty for calls about the bucket itself. */
  readonly key: string;
}

/** Path style only: `/bucket/key…`. Keys are opaque text: `..` and empty segments mean nothing. @returns undefined if it is not valid percent-encoded UTF-8 */
export function parsePath(path: string): { readonly bucket: string; readonly key: string } | undefined {
  const [, bucket = '', ...rest] = path.split('/');
  try {
    return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(rest.join('/')) };
  } catch {
    return undefined;
  }
}
