import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { LivenessError } from '../liveness-error';
import { fixedReceiptKeys } from './receipt-keys';
import type { ReceiptKeys } from './receipt-keys';
import { verifyReceipt } from './verify-receipt';
import type { VerifyReceiptOptions } from './verify-receipt';

const issuer = 'https://liveness.example.com';
const decidedAt = 1_790_000_000;
const oneMinuteLater = new Date((decidedAt + 60) * 1000);
const digest = 'ab'.repeat(32);
/** What the API signs for a check that was passed. */
const claims = {
  iss: issuer,
  aud: issuer,
  sub: 'check:7d1f',
  attempt: 'attempt-1',
  challenge: 'NOSE',
  decision: 'passed',
  thresholds: 4,
  preset: 'standard',
  frames: digest,
  nonce: 'nonce-of-this-request',
  check: '7d1f',
  reference: 'customer-42',
  iat: decidedAt,
  exp: decidedAt + 86_400,
};
const header = { alg: 'ES256', kid: 'first', typ: 'liveness-receipt+jwt' };

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

describe('verifyReceipt', () => {
  let pair: Pair;
  let other: Pair;
  let keys: ReceiptKeys;

  const sign = (changes: object = {}, changedHeader: object = {}, key: Pair = pair) =>
    new SignJWT({ ...claims, ...changes }).setProtectedHeader({ ...header, ...changedHeader }).sign(key.privateKey);
  const verify = async (receipt: string, changes: Partial<VerifyReceiptOptions> = {}) =>
    verifyReceipt(receipt, {
      issuer,
      keys,
      check: claims.check,
      now: oneMinuteLater,
      ...changes,
    } as VerifyReceiptOptions);
  /** Returns the code of the rejection, or what is wrong with the options; `accepted` if there is none. */
  const outcome = (receipt: string, changes: Partial<VerifyReceiptOptions> = {}) =>
    verify(receipt, changes).then(
      () => 'accepted',
      (error: unknown) => (error instanceof LivenessError ? error.code : String(error)),
    );

  beforeAll(async () => {
    [pair, other] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
    keys = fixedReceiptKeys({
      keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'first', alg: 'ES256', use: 'sig' }],
    });
  });

  it('returns what a receipt states', async () => {
    expect(await verify(await sign())).toEqual({
      attempt: 'attempt-1',
      challenge: 'NOSE',
      decision: 'passed',
      subject: 'check:7d1f',
      check: '7d1f',
      reference: 'customer-42',
      nonce: 'nonce-of-this-request',
      preset: 'standard',
      thresholds: 4,
      frames: digest,
      decidedAt: new Date(decidedAt * 1000),
      expiresAt: new Date((decidedAt + 86_400) * 1000),
      test: false,
    });
  });

  it('accepts the receipt of a person who was signed in, with no check and no preset', async () => {
    const plain = { sub: 'user-1', check: undefined, reference: undefined, nonce: undefined, preset: undefined };
    const receipt = await verify(await sign(plain), { check: undefined, subject: 'user-1' });
    expect([receipt.check, receipt.reference, receipt.nonce, receipt.preset]).toEqual(Array(4).fill(undefined));
  });

  const rejections: readonly [what: string, code: string, claims: object, header?: object][] = [
    ['another token of the same issuer', 'receipt-type', {}, { typ: 'at+jwt' }],
    ['a token without a type', 'receipt-type', {}, { typ: undefined }],
    ['another deployment', 'receipt-issuer', { iss: 'https://other.example.com' }],
    ['another service', 'receipt-audience', { aud: 'https://shop.example.com' }],
    ['one that has expired', 'receipt-expired', { exp: decidedAt + 30 }],
    ['a decision of long ago', 'receipt-too-old', { iat: decidedAt - 3_000 }],
    ['a decision of the future', 'receipt-in-future', { iat: decidedAt + 120 }],
    ['another check', 'receipt-check', { check: '9999' }],
    ['no check', 'receipt-check', { check: undefined }],
    ['a failed attempt', 'receipt-not-passed', { decision: 'failed' }],
    ['a test', 'receipt-test', { test: true }],
    ['a test said otherwise', 'receipt-test', { test: 'yes' }],
    ['no end', 'receipt-malformed', { exp: undefined }],
    ['no time', 'receipt-malformed', { iat: undefined }],
    ['no attempt', 'receipt-malformed', { attempt: undefined }],
    ['no subject', 'receipt-malformed', { sub: undefined }],
    ['another decision', 'receipt-malformed', { decision: 'Passed' }],
    ['a key that is not published', 'receipt-signature', {}, { kid: 'second' }],
  ];
  for (const [what, code, changes, changedHeader] of rejections) {
    it(`rejects ${what}: ${code}`, async () => {
      expect(await outcome(await sign(changes, changedHeader))).toBe(code);
    });
  }

  const expected: readonly [what: string, code: string, options: Partial<VerifyReceiptOptions>][] = [
    ['user', 'receipt-subject', { subject: 'user-2' }],
    ['reference', 'receipt-reference', { reference: 'customer-43' }],
    ['nonce', 'receipt-nonce', { nonce: 'nonce-of-another-request' }],
    ['challenge', 'receipt-challenge', { challenges: ['TURN', 'POSE'] }],
    ['preset', 'receipt-preset', { presets: ['strict'] }],
    ['version of the thresholds', 'receipt-thresholds', { thresholds: [1, 2, 3] }],
    ['audience', 'receipt-audience', { audience: 'https://shop.example.com' }],
  ];
  for (const [what, code, options] of expected) {
    it(`rejects a receipt with another ${what} than expected: ${code}`, async () => {
      expect(await outcome(await sign(), options)).toBe(code);
    });
  }

  it('accepts what is expected', async () => {
    const all: Partial<VerifyReceiptOptions> = {
      audience: issuer,
      subject: claims.sub,
      reference: claims.reference,
      nonce: claims.nonce,
      challenges: ['TURN', 'NOSE'],
      presets: ['standard', 'strict'],
      thresholds: [4],
    };
    expect(await outcome(await sign(), all)).toBe('accepted');
  });

  it('rejects a receipt without the preset or the nonce that is expected', async () => {
    const receipt = await sign({ preset: undefined, nonce: undefined });
    expect(await outcome(receipt, { presets: ['standard'] })).toBe('receipt-preset');
    expect(await outcome(receipt, { nonce: claims.nonce })).toBe('receipt-nonce');
  });

  it('rejects a receipt that somebody else has signed, or nobody', async () => {
    expect(await outcome(await sign({}, {}, other))).toBe('receipt-signature');
    const [, payload] = (await sign()).split('.');
    const none = Buffer.from(JSON.stringify({ ...header, alg: 'none' })).toString('base64url');
    expect(await outcome(`${none}.${payload}.`)).toBe('receipt-signature');
  });

  it('rejects a receipt whose claims were changed', async () => {
    const [head, , signature] = (await sign({ decision: 'failed' })).split('.');
    const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
    expect(await outcome(`${head}.${changed}.${signature}`)).toBe('receipt-signature');
  });

  it('rejects a signature with a shared secret, even if the secret is the public key', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(pair.publicKey)));
    const receipt = await new SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256' }).sign(secret);
    expect(await outcome(receipt)).toBe('receipt-signature');
  });

  for (const text of ['', 'x', 'a.b.c', undefined, null, 7]) {
    it(`rejects ${JSON.stringify(text) ?? 'nothing'} as malformed`, async () => {
      expect(await outcome(text as string)).toBe('receipt-malformed');
    });
  }

  it('reads receipts of failed attempts and of tests if that is asked for', async () => {
    const failed = await verify(await sign({ decision: 'failed' }), { allowFailed: true });
    expect(failed.decision).toBe('failed');
    const test = await verify(await sign({ test: true }), { allowTest: true });
    expect(test.test).toBe(true);
  });

  it('accepts an age up to the given one, and clocks that differ a little', async () => {
    const old = await sign({ iat: decidedAt - 3_000 });
    expect(await outcome(old, { maxAgeSeconds: 3_600 })).toBe('accepted');
    expect(await outcome(await sign({ iat: decidedAt + 65 }))).toBe('accepted');
    expect(await outcome(await sign({ iat: decidedAt + 65 }), { clockToleranceSeconds: 0 })).toBe('receipt-in-future');
  });

  it('asks last whether the attempt is used for the first time, and until when that must be known', async () => {
    const used = new Map<string, Date>();
    const firstUse = (attempt: string, until: Date) => !used.has(attempt) && Boolean(used.set(attempt, until));
    expect(await outcome(await sign({ decision: 'failed' }), { firstUse })).toBe('receipt-not-passed');
    expect(used.size).toBe(0);
    expect(await outcome(await sign(), { firstUse })).toBe('accepted');
    expect(await outcome(await sign(), { firstUse })).toBe('receipt-used');
    expect([...used]).toEqual([['attempt-1', new Date((decidedAt + 310) * 1000)]]);
    expect(await outcome(await sign(), { now: new Date((decidedAt + 311) * 1000) })).toBe('receipt-too-old');
  });

  const mistakes: readonly [what: string, options: Partial<VerifyReceiptOptions>][] = [
    ['nobody to be about', { check: undefined }],
    ['an empty name', { check: undefined, reference: '' }],
    ['an issuer with a path', { issuer: `${issuer}/` }],
    ['no issuer', { issuer: '' }],
    ['an endless age', { maxAgeSeconds: Infinity }],
    ['an age of nothing', { maxAgeSeconds: 0 }],
    ['a tolerance below zero', { clockToleranceSeconds: -1 }],
  ];
  for (const [what, options] of mistakes) {
    it(`throws a TypeError for ${what}`, async () => {
      await expectAsync(verify(await sign(), options)).toBeRejectedWithError(TypeError);
    });
  }

  it('tells nothing of the receipt in an error', async () => {
    const error: unknown = await verify(await sign({ iss: 'https://other.example.com' })).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(LivenessError);
    expect((error as Error).cause).toBeUndefined();
    expect(JSON.stringify(error) + String(error)).not.toContain('customer-42');
  });
});
