import { createHash } from 'node:crypto';
import { header } from '../aws-wire/wire-server';
import type { WireRequest } from '../aws-wire/wire-server';
import { crc32Base64 } from './object-store';
import type { S3ErrorCode } from './s3-error';

/** A decoded `aws-chunked` body. Trailers by lower-case name. */
export interface Unchunked {
  readonly body: Buffer;
  readonly trailers: Readonly<Record<string, string>>;
}

/** @returns undefined when the body ends early or is not valid chunks */
export function unchunk(encoded: Buffer): Unchunked | undefined {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = encoded.indexOf('\r\n', at);
    const sizeText = lineEnd < 0 ? '' : (encoded.toString('latin1', at, lineEnd).split(';')[0] ?? '');
    if (!/^[0-9a-f]{1,8}$/i.test(sizeText)) return undefined;
    const size = Number.parseInt(sizeText, 16);
    at = lineEnd + 2;
    if (size === 0) return { body: Buffer.concat(chunks), trailers: parseTrailers(encoded.toString('latin1', at)) };
    if (encoded.toString('latin1', at + size, at + size + 2) !== '\r\n') return undefined;
    chunks.push(encoded.subarray(at, at + size));
    at += size + 2;
  }
}

function parseTrailers(text: string): Record<string, string> {
  const pairs = text.split('\r\n').flatMap((line) => {
    const match = /^([^:]+):(.*)$/.exec(line);
    return match ? [[match[1]!.trim().toLowerCase(), match[2]!.trim()]] : [];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}

export type Payload = { readonly ok: true; readonly body: Buffer } | { readonly ok: false; readonly code: S3ErrorCode };

/**
 * Returns the bytes of a request, decoded from `aws-chunked` and checked against every checksum in its headers and
 * trailers.
 */
export function decodePayload(request: WireRequest): Payload {
  const declared = header(request, 'x-amz-content-sha256') ?? '';
  if (declared.startsWith('STREAMING-AWS4-')) return { ok: false, code: 'NotImplemented' };
  if (declared === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') return decodeChunked(request);
  if (/^[0-9a-f]{64}$/.test(declared) && digest('sha256', request.body, 'hex') !== declared)
    return { ok: false, code: 'XAmzContentSHA256Mismatch' };
  return checked(request.body, (name) => header(request, name));
}

function decodeChunked(request: WireRequest): Payload {
  const unchunked = unchunk(request.body);
  const decodedLength = header(request, 'x-amz-decoded-content-length');
  if (!unchunked || (decodedLength !== undefined && Number(decodedLength) !== unchunked.body.length))
    return { ok: false, code: 'IncompleteBody' };
  return checked(unchunked.body, (name) => unchunked.trailers[name] ?? header(request, name));
}

function checked(body: Buffer, claim: (name: string) => string | undefined): Payload {
  const actual: Readonly<Record<string, () => string>> = {
    'x-amz-checksum-crc32': () => crc32Base64(body),
    'x-amz-checksum-sha1': () => digest('sha1', body, 'base64'),
    'x-amz-checksum-sha256': () => digest('sha256', body, 'base64'),
    'content-md5': () => digest('md5', body, 'base64'),
  };
  const wrong = Object.entries(actual).some(
    ([name, compute]) => claim(name) !== undefined && claim(name) !== compute(),
  );
  return wrong ? { ok: false, code: 'BadDigest' } : { ok: true, body };
}

function digest(algorithm: string, body: Buffer, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(body).digest(encoding);
}
