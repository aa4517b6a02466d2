import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describeCheckSecrets } from '@liveness/api-testing';
import {
  describeWithStandIns,
  newAttemptKey,
  newSecret,
  rotateSecret,
  standInSecretsManager,
} from '@liveness/api-testing/stand-ins';
import { secretAttemptTokens } from './secret-attempt-tokens';
import { secretCheckSecrets } from './secret-check-secrets';

const expiresAt = Date.UTC(2026, 2, 1, 13);
const now = () => Date.UTC(2026, 2, 1, 12);

describeWithStandIns('secretCheckSecrets', (environment) => {
  let client: SecretsManagerClient;

  beforeEach(() => (client = standInSecretsManager(environment())));
  afterEach(() => client.destroy());

  describeCheckSecrets('Secrets Manager', (clock) =>
    secretCheckSecrets({
      client,
      secretId: environment()['LIVENESS_ATTEMPT_KEY_SECRET'] ?? '',
      ttlSeconds: 300,
      now: clock,
    }),
  );

  it('are no attempt tokens, nor is an attempt token a client secret', async () => {
    const options = { client, secretId: await newSecret(client, newAttemptKey('first')), ttlSeconds: 300, now };
    const [secrets, tokens] = [secretCheckSecrets(options), secretAttemptTokens(options)];
    const secret = await secrets.issue({ checkId: 'a-check' }, expiresAt);
    const token = await tokens.issue({ attemptId: 'an-attempt', subject: 'check:a-check' }, expiresAt);
    expect(await tokens.verify(secret)).toBeUndefined();
    expect(await secrets.verify(token)).toBeUndefined();
    expect(await secrets.verify(secret)).toEqual({ checkId: 'a-check' });
  });

  it('survive one rotation of the key', async () => {
    const secretId = await newSecret(client, newAttemptKey('first'));
    const open = () => secretCheckSecrets({ client, secretId, ttlSeconds: 300, now });
    const secret = await open().issue({ checkId: 'a-check' }, expiresAt);
    await rotateSecret(client, secretId, newAttemptKey('second'));
    expect(await open().verify(secret)).toEqual({ checkId: 'a-check' });
  });
});
