import { createECDH, createHash, createHmac, createPrivateKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** What the SDK calls credentials. Those of a role have a session token. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface SignableRequest {
  readonly method: 'GET' | 'PUT';
  /** With its path in the form in which it is sent, and without a query. */
  readonly url: URL;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const algorithm = 'AWS4-ECDSA-P256-SHA256';

/** The order of the group of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * Signs a request for every region with AWS's asymmetric signature, version 4A, the only one that the store at
 * CloudFront's edge accepts. The SDK signs it only with a package of its own.
 *
 * @returns all headers to send, the signature's among them
 */
export function signedHeaders(
  { method, url, headers = {}, body = '' }: SignableRequest,
  { service, credentials, now }: { readonly service: string; readonly credentials: Credentials; readonly now: Date },
): Record<string, string> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const all: Record<string, string> = {
    ...headers,
    'x-amz-date': time,
    'x-amz-region-set': '*',
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
  const signed = Object.entries({ ...all, host: url.host }).sort(([one], [other]) => (one < other ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const request = [
    method,
    // All services but S3 take a path that is encoded once more.
    encodeURIComponent(url.pathname).replaceAll('%2F', '/'),
    '',
    ...signed.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}`),
    '',
    names,
    digest(body),
  ].join('\n');
  const scope = `${time.slice(0, 8)}/${service}/aws4_request`;
  const signature = sign(
    'sha256',
    Buffer.from([algorithm, time, scope, digest(request)].join('\n')),
    signingKey(accessKeyId, secretAccessKey),
  );
  return {
    ...all,
    authorization: `${algorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature.toString('hex')}`,
  };
}

/** Returns the private key that follows from credentials: AWS has its public key (NIST SP 800-108, counter mode). */
export function signingKey(accessKeyId: string, secretAccessKey: string): KeyObject {
  for (let counter = 1; counter < 255; counter += 1) {
    const candidate = createHmac('sha256', `AWS4A${secretAccessKey}`)
      .update(Buffer.from([0, 0, 0, 1]))
      .update(`${algorithm}\0${accessKeyId}`)
      .update(Buffer.from([counter, 0, 0, 1, 0]))
      .digest('hex');
    const scalar = BigInt(`0x${candidate}`) + 1n;
    if (scalar < order) return privateKey(scalar);
  }
  throw new Error('no key follows from these credentials');
}

function privateKey(scalar: bigint): KeyObject {
  const d = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(d);
  const point = curve.getPublicKey();
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      d: d.toString('base64url'),
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
