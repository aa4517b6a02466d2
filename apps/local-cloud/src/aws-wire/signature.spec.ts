import { checkSignature, localCredentials } from './signature';
import type { WireRequest } from './wire-server';

/** The worked example of AWS's documentation of Signature Version 4 (GET an object, with a range). */
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

  it('accepts the example of AWS’s documentation', () => {
    expect(checkSignature(example, credentials, signedAt)).toBe('valid');
  });

  it('notices any change to what was signed', () => {
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

  it('accepts a quarter of an hour of difference between the clocks, and no more', () => {
    expect(checkSignature(example, credentials, signedAt + 15 * minutes)).toBe('valid');
    expect(checkSignature(example, credentials, signedAt + 15 * minutes + 1)).toBe('skewed');
    expect(checkSignature(example, credentials, signedAt - 15 * minutes - 1)).toBe('skewed');
  });

  it('tells a missing signature, a malformed one and a foreign key apart', () => {
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

  it('asks only for a signature where clients sign with keys of a real account', () => {
    expect(checkSignature(example, { ...localCredentials, accept: 'any' }, signedAt)).toBe('valid');
    expect(checkSignature({ ...example, headers: {} }, { ...localCredentials, accept: 'any' }, signedAt)).toBe(
      'missing',
    );
  });
});
