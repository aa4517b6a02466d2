import { type JSONWebKeySet, type JWTPayload, SignJWT, exportJWK, generateKeyPair } from 'jose';
import { verifyReceipt } from './verify-receipt';
import type { ExpectedReceipt, ReceiptVerification } from './verify-receipt';

describe('verifyReceipt', () => {
  const issuer = 'https://liveness.example';
  const expected: ExpectedReceipt = {
    issuer,
    attempt: 'attempt-1',
    user: 'una',
    challenge: 'NOSE',
    decision: 'passed',
    thresholds: 3,
    frames: 'f'.repeat(64),
  };
  const said = {
    iss: issuer,
    aud: issuer,
    sub: 'una',
    attempt: 'attempt-1',
    challenge: 'NOSE',
    decision: 'passed',
    thresholds: 3,
    frames: 'f'.repeat(64),
    iat: 1000,
    exp: 2000,
  };
  const nowMs = 1_500_000;
  let ours: CryptoKeyPair;
  let theirs: CryptoKeyPair;
  let keys: JSONWebKeySet;

  beforeAll(async () => {
    [ours, theirs] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
    keys = { keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] };
  });

  function signed(
    changes: JWTPayload = {},
    { key = ours.privateKey, kid = 'k1', typ = 'liveness-receipt+jwt' } = {},
  ): Promise<string> {
    return new SignJWT({ ...said, ...changes }).setProtectedHeader({ alg: 'ES256', kid, typ }).sign(key);
  }

  const part = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const failing = ({ checks }: ReceiptVerification) =>
    checks.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name);
  const signatureOf = ({ checks }: ReceiptVerification) => checks.find(({ name }) => name === 'signature');

  it('passes every check of a valid receipt', async () => {
    const checked = await verifyReceipt(await signed(), expected, keys, nowMs);
    expect(checked.checks.map(({ outcome }) => outcome)).toEqual(Array(9).fill('pass'));
    expect(checked).toEqual(
      jasmine.objectContaining({
        outcome: 'pass',
        keyId: 'k1',
        issuedAtMs: 1_000_000,
        expiresAtMs: 2_000_000,
        expired: false,
      }),
    );
  });

  it('reports that a receipt has expired, but still passes it', async () => {
    const checked = await verifyReceipt(await signed(), expected, keys, 2_000_000);
    expect([checked.outcome, checked.expired]).toEqual(['pass', true]);
  });

  it('fails a receipt that was changed after signing', async () => {
    const [header, , signature] = (await signed({ decision: 'failed' })).split('.');
    const checked = await verifyReceipt([header, part(said), signature].join('.'), expected, keys, nowMs);
    expect([checked.outcome, failing(checked)]).toEqual(['fail', ['signature']]);
    expect(signatureOf(checked)?.problem).toBe('wrong');
  });

  it('fails a receipt signed by another key with the id of ours', async () => {
    const checked = await verifyReceipt(await signed({}, { key: theirs.privateKey }), expected, keys, nowMs);
    expect([failing(checked), signatureOf(checked)?.problem]).toEqual([['signature'], 'wrong']);
  });

  it('fails a receipt of a key that is not published', async () => {
    const checked = await verifyReceipt(await signed({}, { key: theirs.privateKey, kid: 'k2' }), expected, keys, nowMs);
    expect([failing(checked), signatureOf(checked)?.problem]).toEqual([['signature'], 'unknown-key']);
  });

  it('returns "unknown" for an expired receipt whose key is no longer published', async () => {
    const checked = await verifyReceipt(await signed({}, { kid: 'k0' }), expected, keys, 3_000_000);
    expect([checked.outcome, failing(checked), signatureOf(checked)?.problem]).toEqual([
      'unknown',
      [],
      'withdrawn-key',
    ]);
  });

  for (const [what, header] of [
    ['without an algorithm', { alg: 'none', kid: 'k1', typ: 'liveness-receipt+jwt' }],
    ['signed by a shared secret', { alg: 'HS256', kid: 'k1', typ: 'liveness-receipt+jwt' }],
    ['of another curve', { alg: 'ES384', kid: 'k1', typ: 'liveness-receipt+jwt' }],
  ] as const) {
    it(`fails a receipt ${what}`, async () => {
      for (const signature of ['', 'AAAA']) {
        const checked = await verifyReceipt(`${part(header)}.${part(said)}.${signature}`, expected, keys, nowMs);
        expect([checked.outcome, failing(checked)]).toEqual(['fail', ['signature']]);
      }
    });
  }

  it('never takes the key from the token itself', async () => {
    const jwk = await exportJWK(theirs.publicKey);
    const token = await new SignJWT(said)
      .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: 'liveness-receipt+jwt', jwk })
      .sign(theirs.privateKey);
    expect(failing(await verifyReceipt(token, expected, keys, nowMs))).toEqual(['signature']);
  });

  it('fails another kind of token signed by the same key', async () => {
    expect(failing(await verifyReceipt(await signed({}, { typ: 'JWT' }), expected, keys, nowMs))).toEqual(['kind']);
  });

  for (const [claim, value, name] of [
    ['iss', 'https://liveness.example.evil', 'issuer'],
    ['attempt', 'attempt-2', 'attempt'],
    ['sub', 'uno', 'user'],
    ['challenge', 'POSE', 'challenge'],
    ['decision', 'failed', 'decision'],
    ['thresholds', 4, 'thresholds'],
    ['thresholds', '3', 'thresholds'],
    ['frames', 'e'.repeat(64), 'frames'],
    ['frames', undefined, 'frames'],
  ] as const) {
    it(`fails a validly signed receipt with ${JSON.stringify(value)} as ${claim}`, async () => {
      const checked = await verifyReceipt(await signed({ [claim]: value }), expected, keys, nowMs);
      expect([checked.outcome, failing(checked)]).toEqual(['fail', [name]]);
    });
  }

  it('returns the actual and the expected value', async () => {
    const { checks } = await verifyReceipt(await signed({ thresholds: 4, frames: ['f'] }), expected, keys, nowMs);
    expect(checks.find(({ name }) => name === 'thresholds')).toEqual({
      name: 'thresholds',
      outcome: 'fail',
      said: '4',
      expected: '3',
    });
    expect(checks.find(({ name }) => name === 'frames')?.said).toBe('["f"]');
  });

  it('returns "unknown" for what it can’t compare', async () => {
    const checked = await verifyReceipt(await signed(), { ...expected, frames: undefined }, undefined, nowMs);
    expect(checked.outcome).toBe('unknown');
    expect(checked.checks.filter(({ outcome }) => outcome === 'unknown').map(({ name }) => name)).toEqual([
      'signature',
      'frames',
    ]);
    expect(
      signatureOf(await verifyReceipt(await signed(), expected, { keys: 'none' } as unknown as JSONWebKeySet, nowMs))
        ?.problem,
    ).toBe('no-keys');
  });

  for (const token of ['', 'a', 'a.b.c', '..', `${part({ alg: 'ES256' })}.${part('text')}.AAAA`, '{}.{}.{}']) {
    it(`fails a text that is not a token: “${token.slice(0, 20)}”`, async () => {
      const checked = await verifyReceipt(token, expected, keys, nowMs);
      expect(checked.outcome).toBe('fail');
      expect(failing(checked)).toContain('signature');
      expect(checked.expired).toBeFalse();
    });
  }
});
