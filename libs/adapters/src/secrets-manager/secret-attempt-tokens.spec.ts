import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describeAttemptTokens } from '@liveness/api-testing';
import {
  always,
  connectionReset,
  describeWithStandIns,
  newAttemptKey,
  newSecret,
  planFaults,
  rotateSecret,
  standInSecretsManager,
} from '@liveness/api-testing/stand-ins';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { secretAttemptTokens } from './secret-attempt-tokens';

const start = Date.UTC(2026, 2, 1, 12);
const claims = { attemptId: 'an-attempt', subject: 'somebody' };
const expiresAt = start + 900_000;
const ttlSeconds = 300;

describeWithStandIns('secretAttemptTokens', (environment) => {
  let client: SecretsManagerClient;
  let now: number;

  beforeEach(() => {
    client = standInSecretsManager(environment());
    now = start;
  });

  afterEach(() => client.destroy());

  const tokensOf = (secretId: string) => secretAttemptTokens({ client, secretId, ttlSeconds, now: () => now });

  describeAttemptTokens('Secrets Manager', (clock) =>
    secretAttemptTokens({
      client,
      secretId: environment()['LIVENESS_ATTEMPT_KEY_SECRET'] ?? '',
      ttlSeconds,
      now: clock,
    }),
  );

  it('name their key, and have their own type and audience', async () => {
    const key = newAttemptKey('first');
    const token = await tokensOf(await newSecret(client, key)).issue(claims, expiresAt);
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', kid: 'first', typ: 'liveness-attempt+jwt' });
    expect(decodeJwt(token)).toEqual({
      aud: 'liveness-attempt',
      sub: 'somebody',
      attempt: 'an-attempt',
      exp: expiresAt / 1000,
    });
  });

  describe('reject what the same key signed for another purpose:', () => {
    const genuine = {
      header: { alg: 'HS256', kid: 'first', typ: 'liveness-attempt+jwt' },
      payload: { aud: 'liveness-attempt', sub: 'somebody', attempt: 'an-attempt', exp: expiresAt / 1000 },
    };
    const signed = (
      { header, payload }: { header: { alg: string; typ?: string | undefined }; payload: object },
      { key }: { key: string },
    ) => new SignJWT({ ...payload }).setProtectedHeader(header).sign(Buffer.from(key, 'base64url'));

    for (const [what, { header = {}, payload = {} }] of Object.entries<{ header?: object; payload?: object }>({
      'another audience': { payload: { aud: 'liveness-upload' } },
      'no audience': { payload: { aud: undefined } },
      'another type': { header: { typ: 'JWT' } },
      'no type': { header: { typ: undefined } },
      'another algorithm': { header: { alg: 'HS512' } },
      'no expiry': { payload: { exp: undefined } },
      'no subject': { payload: { sub: undefined } },
      'an attempt that is no text': { payload: { attempt: 7 } },
    })) {
      it(what, async () => {
        const key = newAttemptKey('first', 64);
        const tokens = tokensOf(await newSecret(client, key));
        expect(await tokens.verify(await signed(genuine, key)))
          .withContext('the genuine one')
          .toEqual(claims);
        expect(
          await tokens.verify(
            await signed(
              { header: { ...genuine.header, ...header }, payload: { ...genuine.payload, ...payload } },
              key,
            ),
          ),
        ).toBeUndefined();
      });
    }
  });

  describe('key rotation', () => {
    it('keeps tokens of the previous key valid until the next rotation', async () => {
      const secretId = await newSecret(client, newAttemptKey('first'));
      const token = await tokensOf(secretId).issue(claims, expiresAt);
      await rotateSecret(client, secretId, newAttemptKey('second'));
      expect(await tokensOf(secretId).verify(token)).toEqual(claims);
      expect(decodeProtectedHeader(await tokensOf(secretId).issue(claims, expiresAt)).kid).toBe('second');
      await rotateSecret(client, secretId, newAttemptKey('third'));
      expect(await tokensOf(secretId).verify(token)).toBeUndefined();
    });

    it('is noticed at once by an instance that sees a token of the new key', async () => {
      const secretId = await newSecret(client, newAttemptKey('first'));
      const old = tokensOf(secretId);
      await old.verify(await old.issue(claims, expiresAt));
      now += 20_000;
      await rotateSecret(client, secretId, newAttemptKey('second'));
      const token = await tokensOf(secretId).issue(claims, expiresAt);
      expect(await old.verify(token)).toEqual(claims);
    });

    it('is noticed by every instance after the time to live', async () => {
      const secretId = await newSecret(client, newAttemptKey('first'));
      const tokens = tokensOf(secretId);
      await tokens.issue(claims, expiresAt);
      await rotateSecret(client, secretId, newAttemptKey('second'));
      now += ttlSeconds * 1000 - 1;
      expect(decodeProtectedHeader(await tokens.issue(claims, expiresAt)).kid).toBe('first');
      now += 1;
      expect(decodeProtectedHeader(await tokens.issue(claims, expiresAt)).kid).toBe('second');
    });

    it('does not let strangers cause a request each', async () => {
      const tokens = tokensOf(await newSecret(client, newAttemptKey('first')));
      let asked = 0;
      client.middlewareStack.add(
        (next) => (args) => {
          asked += 1;
          return next(args);
        },
        { step: 'initialize' },
      );
      const stranger = await new SignJWT({})
        .setProtectedHeader({ alg: 'HS256', kid: 'unknown', typ: 'liveness-attempt+jwt' })
        .sign(new Uint8Array(32));
      for (let n = 0; n < 50; n += 1) await tokens.verify(stranger);
      expect(asked).withContext('the current and the previous version, once each').toBe(2);
      now += 10_000;
      await tokens.verify(stranger);
      expect(asked).toBe(4);
    });
  });

  describe('an outage of Secrets Manager', () => {
    it('is reported as Unavailable while no key is known', async () => {
      const tokens = tokensOf(await newSecret(client, newAttemptKey('first')));
      const outage = planFaults(client, 'GetSecretValueCommand', always({ at: 'before', error: connectionReset() }));
      await expectAsync(tokens.issue(claims, expiresAt)).toBeRejectedWith(
        jasmine.objectContaining({ name: 'Unavailable', dependency: 'secrets' }),
      );
      outage.end();
      expect(await tokens.verify(await tokens.issue(claims, expiresAt))).toEqual(claims);
    });

    it('has no effect while keys are known, however old they are', async () => {
      const tokens = tokensOf(await newSecret(client, newAttemptKey('first')));
      const token = await tokens.issue(claims, expiresAt);
      await tokens.verify(token);
      planFaults(client, 'GetSecretValueCommand', always({ at: 'before', error: connectionReset() }));
      now += ttlSeconds * 2000;
      expect(await tokens.verify(token)).toEqual(claims);
      expect(await tokens.verify(await tokens.issue(claims, expiresAt + 900_000))).toEqual(claims);
    });
  });

  for (const [what, value] of Object.entries({
    'a key that is too short': { kid: 'first', key: 'c2hvcnQ' },
    'a key in another alphabet': { kid: 'first', key: '+/+/'.repeat(20) },
    'a secret without a key id': { key: 'a'.repeat(43) },
    'a secret that is no JSON': 'top-secret-words',
  })) {
    it(`reject a secret with ${what}, and do not quote it`, async () => {
      const tokens = tokensOf(await newSecret(client, value));
      const failure = await tokens.issue(claims, expiresAt).catch((error: Error) => error);
      expect(failure).toEqual(jasmine.objectContaining({ name: 'Unavailable', dependency: 'secrets' }));
      const message = String((failure as Error).cause);
      for (const secret of ['c2hvcnQ', '+/+/', 'aaaa', 'top-secret']) expect(message).not.toContain(secret);
    });
  }
});
