import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describeWithStandIns, newSecret, rotateSecret, standInSecretsManager } from '@liveness/api-testing/stand-ins';
import { edgeKeys } from './edge-keys';

const key = (letter: string) => ({ key: letter.repeat(43), sendFrom: 0 });

describeWithStandIns('edgeKeys', (environment) => {
  let client: SecretsManagerClient;
  let now: number;

  beforeEach(() => {
    client = standInSecretsManager(environment());
    now = 1_000_000;
  });
  afterEach(() => client.destroy());

  const of = (secretId: string) => edgeKeys({ client, secretId, ttlSeconds: 300, now: () => now });

  it('let every request through until there is a key, and until it is required', async () => {
    expect(await of(`spec/${crypto.randomUUID()}`)(undefined)).toBeTrue();
    const admits = of(await newSecret(client, { keys: [key('a')], requireFrom: 1_001 }));
    expect([await admits(undefined), await admits('wrong')]).toEqual([true, true]);
    now = 1_001_000;
    expect([await admits(undefined), await admits('wrong'), await admits('a'.repeat(43))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('accept the keys of the current and of the previous version, and no older ones', async () => {
    const secret = await newSecret(client, { keys: [key('a')], requireFrom: 0 });
    const admits = of(secret);
    expect(await admits('a'.repeat(43))).toBeTrue();
    await rotateSecret(client, secret, { keys: [key('b'), key('c')], requireFrom: 0 });
    now += 10_000;
    expect([await admits('b'.repeat(43)), await admits('c'.repeat(43)), await admits('a'.repeat(43))]).toEqual([
      true,
      true,
      true,
    ]);
    await rotateSecret(client, secret, { keys: [key('c'), key('d')], requireFrom: 0 });
    now += 300_000;
    expect([await admits('d'.repeat(43)), await admits('b'.repeat(43)), await admits('a'.repeat(43))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('do not ask for the secret again at each wrong key', async () => {
    const admits = of(await newSecret(client, { keys: [key('a')], requireFrom: 0 }));
    await admits('wrong');
    const asked = spyOn(client, 'send').and.callThrough();
    for (let call = 0; call < 20; call += 1) expect(await admits(`wrong ${call}`)).toBeFalse();
    expect(asked).not.toHaveBeenCalled();
  });

  it('fail where the secret cannot be read as one, without quoting it', async () => {
    await expectAsync(of(await newSecret(client, { keys: [{ key: 'topsecret' }] }))('x')).toBeRejectedWith(
      jasmine.objectContaining({ name: 'Unavailable', reason: 'unusable-content' }),
    );
  });
});
