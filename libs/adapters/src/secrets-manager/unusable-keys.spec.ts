import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  describeWithStandIns,
  newAttemptKey,
  newReceiptKey,
  newSecret,
  standInSecretsManager,
} from '@liveness/api-testing/stand-ins';
import { unusableKeys } from './unusable-keys';

describeWithStandIns('unusableKeys', (environment) => {
  let client: SecretsManagerClient;

  beforeEach(() => (client = standInSecretsManager(environment())));
  afterEach(() => client.destroy());

  /** Returns a secret's name. AWS answers in one way for a secret without a value, as Terraform makes it, and for none. */
  const empty = () => `spec/${crypto.randomUUID()}`;

  const of = (attemptKeySecret: string, receiptKeysSecret: string) =>
    unusableKeys({ client, attemptKeySecret, receiptKeysSecret, ttlSeconds: 300 });

  it('returns nothing where both keys can sign', async () => {
    const unusable = of(
      await newSecret(client, newAttemptKey('a')),
      await newSecret(client, { keys: [await newReceiptKey('r')] }),
    );
    expect(await unusable()).toEqual([]);
  });

  it('names the key that the first rotation did not make, until it is made', async () => {
    const secret = empty();
    const unusable = of(secret, await newSecret(client, { keys: [await newReceiptKey('r')] }));
    expect(await unusable()).toEqual([{ name: 'attempt-key', reason: 'missing-resource' }]);
    await client.send(new CreateSecretCommand({ Name: secret, SecretString: JSON.stringify(newAttemptKey('a')) }));
    expect(await unusable()).toEqual([]);
  });

  it('names a ring in which no key may sign', async () => {
    expect(await of(empty(), await newSecret(client, { keys: [] }))()).toEqual([
      { name: 'attempt-key', reason: 'missing-resource' },
      { name: 'receipt-keys', reason: 'unusable-content' },
    ]);
  });
});
