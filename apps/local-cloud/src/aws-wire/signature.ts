import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { header } from './wire-server';
import type { WireRequest } from './wire-server';

/**
 * Credentials shared by the stand-ins and their clients. `accept` says which signatures count: `own` verifies each one
 * with these keys, `any` only requires a signature, for clients that sign with keys of a real account that are unknown
 * here.
 */
export interface LocalCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly accept: 'own' | 'any';
}

/** Not secret: it only opens stand-ins that nothing but this machine can reach. */
export const localCredentials: LocalCredentials = {
  accessKeyId: 'LOCALCLOUD',
  secretAccessKey: 'local-cloud-only',
  accept: 'own',
};

/** The account that everything in the local cloud belongs to. */
export const localAccountId = '000000000000';

export type SignatureVerdict = 'valid' | 'missing' | 'malformed' | 'unknown-key' | 'skewed' | 'mismatch';

/** AWS rejects a request that was signed longer ago, or further in the future, than this. */
const maxSkewMs = 15 * 60_000;

interface Authorization {
  readonly accessKeyId: string;
  /** Date, region, service, `aws4_request`. */
  readonly scope: readonly string[];
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Verifies an `Authorization: AWS4-HMAC-SHA256` header (AWS Signature Version 4). */
export function checkSignature(
  request: WireRequest,
  credentials: LocalCredentials,
  nowMs = Date.now(),
): SignatureVerdict {
  const value = request.headers.authorization;
  if (!value) return 'missing';
  const authorization = parseAuthorization(value);
  const signedAt = header(request, 'x-amz-date') ?? '';
  const signedAtMs = parseAmzDate(signedAt);
  if (!authorization || Number.isNaN(signedAtMs)) return 'malformed';
  if (Math.abs(nowMs - signedAtMs) > maxSkewMs) return 'skewed';
  if (credentials.accept === 'any') return 'valid';
  if (authorization.accessKeyId !== credentials.accessKeyId) return 'unknown-key';
  const expected = sign(
    stringToSign(request, authorization, signedAt),
    credentials.secretAccessKey,
    authorization.scope,
  );
  return equalInConstantTime(expected, authorization.signature) ? 'valid' : 'mismatch';
}

function parseAuthorization(value: string): Authorization | undefined {
  const match = /^AWS4-HMAC-SHA256 Credential=([^,\s]+), ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/.exec(
    value,
  );
  const [accessKeyId, ...scope] = match?.[1]?.split('/') ?? [];
  if (!match?.[2] || !match[3] || !accessKeyId || scope.length !== 4) return undefined;
  return { accessKeyId, scope, signedHeaders: match[2].split(';'), signature: match[3] };
}

function parseAmzDate(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function stringToSign(request: WireRequest, { signedHeaders, scope }: Authorization, signedAt: string): string {
  const canonicalRequest = [
    request.method,
    request.path,
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${(header(request, name) ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    header(request, 'x-amz-content-sha256') ?? sha256(request.body),
  ].join('\n');
  return ['AWS4-HMAC-SHA256', signedAt, scope.join('/'), sha256(canonicalRequest)].join('\n');
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .map(([name, value]) => [encodeRfc3986(name), encodeRfc3986(value)] as const)
    .sort((left, right) => compare(left[0], right[0]) || compare(left[1], right[1]))
    .map((pair) => pair.join('='))
    .join('&');
}

/** Compares by code unit: a locale's order would differ from the signer's. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** Percent-encodes everything but the unreserved characters of RFC 3986. */
export function encodeRfc3986(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sign(text: string, secretAccessKey: string, scope: readonly string[]): string {
  const key = scope.reduce<Buffer | string>((parent, part) => hmac(parent, part), `AWS4${secretAccessKey}`);
  return hmac(key, text).toString('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

function equalInConstantTime(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
