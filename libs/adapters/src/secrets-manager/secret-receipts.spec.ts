import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describeReceipts, receiptClaims, verifiedReceipt } from '@liveness/api-testing';
import {
  describeWithStandIns,
  newReceiptKey,
  newSecret,
  rotateSecret,
  standInSecretsManager,
} from '@liveness/api-testing/stand-ins';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { secretReceipts } from './secret-receipts';

const start = receiptClaims.decidedAt;
const seconds = Math.floor(start / 1000);

describeWithStandIns('secretReceipts', (environment) => {
  let client: SecretsManagerClient;
  let now: number;

  beforeEach(() => {
    client = standInSecretsManager(environment());
    now = start;
  });

  afterEach(() => client.destroy());

  const receiptsOf = (secretId: string) =>
    secretReceipts({
      client,
      secretId,
      ttlSeconds: 300,
      issuer: 'https://liveness.example',
      audience: 'https://bank.example',
      lifetimeSeconds: 86_400,
      now: () => now,
    });

  describeReceipts('Secrets Manager', () => receiptsOf(environment()['LIVENESS_RECEIPT_KEYS_SECRET'] ?? ''));

  it('state their issuer, audience and expiry', async () => {
    const receipt = await receiptsOf(await newSecret(client, { keys: [await newReceiptKey('only')] })).sign(
      receiptClaims,
    );
    expect(decodeJwt(receipt)).toEqual(
      jasmine.objectContaining({
        iss: 'https://liveness.example',
        aud: 'https://bank.example',
        iat: seconds,
        exp: seconds + 86_400,
      }),
    );
    expect(decodeProtectedHeader(receipt)).toEqual({ alg: 'ES256', kid: 'only', typ: 'liveness-receipt+jwt' });
  });

  it('are signed by the newest key that may sign, while older and future keys are published, too', async () => {
    const keys = [
      await newReceiptKey('old', { signFrom: seconds - 2000, publishUntil: seconds + 1 }),
      await newReceiptKey('new', { signFrom: seconds }),
      await newReceiptKey('ended', { signFrom: seconds - 3000, publishUntil: seconds }),
      await newReceiptKey('next', { signFrom: seconds + 1 }),
    ];
    const receipts = receiptsOf(await newSecret(client, { keys }));
    expect(decodeProtectedHeader(await receipts.sign(receiptClaims)).kid).toBe('new');
    expect((await receipts.publicKeys()).keys.map((key) => key['kid'])).toEqual(['old', 'new', 'next']);
  });

  it('can be verified with keys that were published before the key signed', async () => {
    const receipts = receiptsOf(
      await newSecret(client, {
        keys: [await newReceiptKey('current'), await newReceiptKey('next', { signFrom: seconds + 600 })],
      }),
    );
    const publishedToday = await receipts.publicKeys();
    now += 600_000;
    const receipt = await receipts.sign(receiptClaims);
    expect(decodeProtectedHeader(receipt).kid).toBe('next');
    await expectAsync(verifiedReceipt(receipt, publishedToday)).toBeResolved();
  });

  it('use a changed set of keys after the time to live', async () => {
    const secretId = await newSecret(client, { keys: [await newReceiptKey('first')] });
    const receipts = receiptsOf(secretId);
    await receipts.sign(receiptClaims);
    await rotateSecret(client, secretId, { keys: [await newReceiptKey('second')] });
    expect(decodeProtectedHeader(await receipts.sign(receiptClaims)).kid).toBe('first');
    now += 300_000;
    expect(decodeProtectedHeader(await receipts.sign(receiptClaims)).kid).toBe('second');
  });

  it('are not issued without a key that others can verify them with', async () => {
    const receipts = receiptsOf(
      await newSecret(client, {
        keys: [
          await newReceiptKey('next', { signFrom: seconds + 60 }),
          await newReceiptKey('ended', { publishUntil: seconds }),
        ],
      }),
    );
    await expectAsync(receipts.sign(receiptClaims)).toBeRejectedWith(
      jasmine.objectContaining({ name: 'Unavailable', dependency: 'secrets' }),
    );
  });

  it('have no keys when the set is empty', async () => {
    const receipts = receiptsOf(await newSecret(client, { keys: [] }));
    expect(await receipts.publicKeys()).toEqual({ keys: [] });
    await expectAsync(receipts.sign(receiptClaims)).toBeRejectedWith(
      jasmine.objectContaining({ name: 'Unavailable', dependency: 'secrets' }),
    );
  });

  it('reject an invalid set of keys, and do not quote it', async () => {
    const { privateJwk, ...key } = await newReceiptKey('first');
    for (const spoilt of [
      { ...privateJwk, d: undefined },
      { ...privateJwk, crv: 'P-384' },
      { ...privateJwk, x: 'short' },
    ]) {
      const failure = await receiptsOf(await newSecret(client, { keys: [{ ...key, privateJwk: spoilt }] }))
        .sign(receiptClaims)
        .catch((error: Error) => error);
      expect(failure).toEqual(jasmine.objectContaining({ name: 'Unavailable', dependency: 'secrets' }));
      expect(String((failure as Error).cause)).not.toContain(privateJwk.y ?? 'none');
    }
  });
});
