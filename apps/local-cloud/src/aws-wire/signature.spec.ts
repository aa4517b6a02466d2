import { checkSignature, localCredentials } from './signature';
import type { WireRequest } from './wire-server';

/** The example in AWS's documentation of Signature Version 4 (GET an object, with a range). */
const example: WireRequest = {
  method: 'GET',
  path: '/test.txt',
  query: new URLSearchParams(),
  headers: {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-date': '20130524T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,' +
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  body: Buffer.alloc(0),
};
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  accept: 'own',
} as const;
const signedAt = Date.UTC(2013, 4, 24);

describe('checkSignature', () => {
  const minutes = 60_000;

  it('accepts the example in AWS’s documentation', () => {
    expect(checkSignature(example, credentials, signedAt)).toBe('valid');
  });

  it('detects any change to the signed parts', () => {
    const changed: Partial<WireRequest>[] = [
      { method: 'PUT' },
      { path: '/Test.txt' },
      { query: new URLSearchParams('a=1') },
      { headers: { ...example.headers, range: 'bytes=0-10' } },
    ];
    for (const change of changed)
      expect(checkSignature({ ...example, ...change }, credentials, signedAt))
        .withContext(JSON.stringify(change))
        .toBe('mismatch');
  });

  it('accepts clocks that differ by 15 minutes, but no more', () => {
    expect(checkSignature(example, credentials, signedAt + 15 * minutes)).toBe('valid');
    expect(checkSignature(example, credentials, signedAt + 15 * minutes + 1)).toBe('skewed');
    expect(checkSignature(example, credentials, signedAt - 15 * minutes - 1)).toBe('skewed');
  });

  it('distinguishes a missing signature, a malformed one and an unknown key', () => {
    const withAuthorization = (authorization: string | undefined) => ({
      ...example,
      headers: { ...example.headers, authorization },
    });
    expect(checkSignature(withAuthorization(undefined), credentials, signedAt)).toBe('missing');
    expect(checkSignature(withAuthorization('Bearer x'), credentials, signedAt)).toBe('malformed');
    expect(
      checkSignature({ ...example, headers: { ...example.headers, 'x-amz-date': 'yesterday' } }, credentials, signedAt),
    ).toBe('malformed');
    expect(checkSignature(example, localCredentials, signedAt)).toBe('unknown-key');
  });

  it('accepts any signature when clients sign with keys of a real account', () => {
    expect(checkSignature(example, { ...localCredentials, accept: 'any' }, signedAt)).toBe('valid');
    expect(checkSignature({ ...example, headers: {} }, { ...localCredentials, accept: 'any' }, signedAt)).toBe(
      'missing',
    );
  });
});
