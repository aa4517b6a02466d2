import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describeCursors } from '@liveness/api-testing';
import {
  describeWithStandIns,
  newAttemptKey,
  newSecret,
  rotateSecret,
  standInSecretsManager,
} from '@liveness/api-testing/stand-ins';
import { SignJWT } from 'jose';
import { secretAttemptTokens } from './secret-attempt-tokens';
import { secretCursors } from './secret-cursors';

describeWithStandIns('secretCursors', (environment) => {
  let client: SecretsManagerClient;

  beforeEach(() => {
    client = standInSecretsManager(environment());
  });

  afterEach(() => client.destroy());

  const optionsOf = (secretId: string) => ({ client, secretId, ttlSeconds: 300 });

  describeCursors('Secrets Manager', () =>
    secretCursors(optionsOf(environment()['LIVENESS_ATTEMPT_KEY_SECRET'] ?? '')),
  );

  it('stay valid after a rotation of the key', async () => {
    const secretId = await newSecret(client, newAttemptKey('first'));
    const cursor = await secretCursors(optionsOf(secretId)).seal('here', 'all', 60_000);
    await rotateSecret(client, secretId, newAttemptKey('second'));
    expect(await secretCursors(optionsOf(secretId)).open(cursor, 'all')).toEqual({
      outcome: 'opened',
      position: 'here',
    });
  });

  it('are not accepted as attempt tokens, nor attempt tokens as cursors, although one key signs both', async () => {
    const options = optionsOf(await newSecret(client, newAttemptKey('first')));
    const token = await secretAttemptTokens(options).issue({ attemptId: 'a', subject: 's' }, Date.now() + 60_000);
    expect(await secretCursors(options).open(token, 'liveness-attempt')).toEqual({ outcome: 'foreign' });
    expect(
      await secretAttemptTokens(options).verify(await secretCursors(options).seal('here', 'liveness-attempt', 60_000)),
    ).toBeUndefined();
  });

  it('expire after their time to live', async () => {
    const options = optionsOf(await newSecret(client, newAttemptKey('first')));
    const cursor = await secretCursors(options).seal('here', 'all', 60_000);
    const openIn = async (ms: number) =>
      (await secretCursors({ ...options, now: () => Date.now() + ms }).open(cursor, 'all')).outcome;
    expect([await openIn(50_000), await openIn(61_000)]).toEqual(['opened', 'outdated']);
  });

  it("are outdated when they were sealed in another form, and foreign without the key's signature", async () => {
    const { kid, key } = newAttemptKey('first');
    const options = optionsOf(await newSecret(client, { kid, key }));
    const sealed = (claims: object, secret: string) =>
      new SignJWT({ position: 'here', ...claims })
        .setProtectedHeader({ alg: 'HS256', kid, typ: 'liveness-cursor+jwt' })
        .setAudience('before')
        .setExpirationTime('1m')
        .sign(Buffer.from(secret, 'base64url'));
    for (const claims of [{}, { form: 0 }, { form: '1' }]) {
      expect(await secretCursors(options).open(await sealed(claims, key), 'all'))
        .withContext(JSON.stringify(claims))
        .toEqual({ outcome: 'outdated' });
      expect(await secretCursors(options).open(await sealed(claims, newAttemptKey('first').key), 'all')).toEqual({
        outcome: 'foreign',
      });
    }
  });

  it('do not reveal the query', async () => {
    const cursor = await secretCursors(optionsOf(await newSecret(client, newAttemptKey('first')))).seal(
      'here',
      'somebody@example.org',
      60_000,
    );
    expect(Buffer.from(cursor.split('.')[1] ?? '', 'base64url').toString()).not.toContain('somebody');
  });
});
