import { createHash, createPublicKey, verify } from 'node:crypto';
import { signedHeaders, signingKey } from './sigv4a';

// AWS's own example, from the test vectors of its signers.
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const now = new Date('2015-08-30T12:36:00.000Z');
const publicKey = () => createPublicKey(signingKey(credentials.accessKeyId, credentials.secretAccessKey));
const hex = (text = '') => Buffer.from(text, 'base64url').toString('hex');

describe('the asymmetric signature', () => {
  it('uses the key that AWS derives from the same credentials', () => {
    const { x, y } = publicKey().export({ format: 'jwk' });
    expect([hex(x), hex(y)]).toEqual([
      'b6618f6a65740a99e650b33b6b4b5bd0d43b176d721a3edfea7e7d2d56d936b1',
      '865ed22a7eadc9c5cb9d2cbaca1b3699139fedc5043dc6661864218330c8e518',
    ]);
  });

  it('signs the request in AWS’s canonical form: sorted headers, the path encoded twice, the digest of the body', () => {
    const headers = signedHeaders(
      {
        method: 'PUT',
        url: new URL('https://1.example.com/stores/arn%3Aaws%3Astore%2Fone/keys/k'),
        headers: { 'if-match': 'E1', 'content-type': 'application/json' },
        body: '{"Value":"v"}',
      },
      { service: 'store', credentials: { ...credentials, sessionToken: 'session' }, now },
    );
    const canonical = [
      'PUT',
      '/stores/arn%253Aaws%253Astore%252Fone/keys/k',
      '',
      'content-type:application/json',
      'host:1.example.com',
      'if-match:E1',
      'x-amz-date:20150830T123600Z',
      'x-amz-region-set:*',
      'x-amz-security-token:session',
      '',
      'content-type;host;if-match;x-amz-date;x-amz-region-set;x-amz-security-token',
      createHash('sha256').update('{"Value":"v"}').digest('hex'),
    ].join('\n');
    const signed = [
      'AWS4-ECDSA-P256-SHA256',
      '20150830T123600Z',
      '20150830/store/aws4_request',
      createHash('sha256').update(canonical).digest('hex'),
    ].join('\n');
    const [, scope, names, signature = ''] =
      /^AWS4-ECDSA-P256-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]+)$/.exec(
        headers['authorization'] ?? '',
      ) ?? [];
    expect(scope).toBe('AKIDEXAMPLE/20150830/store/aws4_request');
    expect(names).toBe('content-type;host;if-match;x-amz-date;x-amz-region-set;x-amz-security-token');
    expect(verify('sha256', Buffer.from(signed), publicKey(), Buffer.from(signature, 'hex'))).toBeTrue();
    expect(headers).toEqual(jasmine.objectContaining({ 'if-match': 'E1', 'x-amz-security-token': 'session' }));
  });
});
