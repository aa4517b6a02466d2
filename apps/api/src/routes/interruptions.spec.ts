import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { dynamoAttemptStore, secretAttemptTokens, secretReceipts } from '@liveness/adapters';
import { faces, failureRules, jpegShowing } from '@liveness/api-testing';
import {
  describeWithStandIns,
  dynoxideBinary,
  newAttemptKey,
  newReceiptKey,
  newSecret,
  rotateSecret,
  standInClient,
  standInSecretsManager,
  startDynoxide,
} from '@liveness/api-testing/stand-ins';
import type { Dynoxide } from '@liveness/api-testing/stand-ins';
import { VerifyResponse } from '@liveness/contract';
import { tableDefinition } from '@liveness/storage-layout';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { ApiUnderTest } from '../testing/api-under-test';
import { expectProblem } from '../testing/expect-problem';

const binary = dynoxideBinary();

describe('a table that is killed in the middle of an attempt', () => {
  if (!binary) {
    it('is started again', () => pending('there is no DynamoDB stand-in for this platform'));
    return;
  }
  let folder: string;
  let file: string;
  let dynoxide: Dynoxide;
  let client: DynamoDBClient;
  let api: ApiUnderTest;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'liveness-interrupted-'));
    file = join(folder, 'table.sqlite');
    dynoxide = await startDynoxide(binary, { file });
    client = standInClient(dynoxide.endpoint);
    await client.send(new CreateTableCommand(tableDefinition('attempts')));
    const attempts = dynamoAttemptStore({
      client,
      table: 'attempts',
      retentionDays: 30,
      dayShards: 2,
      counterShards: 2,
      failures: failureRules,
    });
    api = new ApiUnderTest({ dependencies: { attempts } });
    api.now = Date.now();
  });

  afterEach(async () => {
    client.destroy();
    await dynoxide.stop();
    rmSync(folder, { recursive: true });
  });

  const startAgain = async () => void (dynoxide = await startDynoxide(binary, { file, endpoint: dynoxide.endpoint }));

  it('loses no frame and counts none twice: clients repeat what was answered 503', async () => {
    const attempt = await api.started();
    const frames = Array.from({ length: 4 }, (_, index) => ({ at: api.now + index, jpeg: jpegShowing(faces(1)) }));
    const underWay = frames.map((frame) => api.putFrame(attempt, frame));
    await underWay[0];
    await dynoxide.stop();
    for (const response of await Promise.all(underWay)) expect([200, 503]).toContain(response.status);
    await expectProblem(await api.verify(attempt), 'unavailable');
    await expectProblem(await api.start(), 'unavailable');

    await startAgain();
    for (const frame of frames) expect((await api.putFrame(attempt, frame)).status).toBe(200);
    const verified = await api.verify(attempt);
    expect(verified.status).toBe(200);
    expect((await api.start()).status).toBe(201);
    const stored = await api.dependencies.dependencies.attempts.frames(attempt.id);
    expect(stored.map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3, 4]);
  });

  it('decides once: a verify that was answered 503 returns the same receipt ever after', async () => {
    const attempt = await api.started();
    await api.putFrame(attempt);
    const deciding = api.verify(attempt);
    await dynoxide.stop();
    expect([200, 503]).toContain((await deciding).status);
    await startAgain();
    const receipts = [await api.verify(attempt), await api.verify(attempt)].map(async (response) => {
      expect(response.status).toBe(200);
      return VerifyResponse.parse(await response.json()).receipt;
    });
    const [first, second] = await Promise.all(receipts);
    expect(first).toBe(second ?? '');
  });
});

describeWithStandIns('keys that rotate in the middle of an attempt', (environment) => {
  let client: SecretsManagerClient;

  beforeEach(() => (client = standInSecretsManager(environment())));

  afterEach(() => client.destroy());

  const ttlSeconds = 10;
  const clocked = { now: () => 0 };
  const now = () => clocked.now();

  /** Returns the API with its keys in these secrets. */
  function apiWith(attemptKey: string, receiptKeys: string): ApiUnderTest {
    const api = new ApiUnderTest({
      dependencies: {
        attemptTokens: secretAttemptTokens({ client, secretId: attemptKey, ttlSeconds, now }),
        receipts: secretReceipts({
          client,
          secretId: receiptKeys,
          ttlSeconds,
          now,
          issuer: 'https://liveness.example',
          audience: 'https://liveness.example',
          lifetimeSeconds: 3600,
        }),
      },
    });
    clocked.now = () => api.now;
    return api;
  }

  it('end no attempt: its token is valid until the key after the next one', async () => {
    const attemptKey = await newSecret(client, newAttemptKey('first'));
    const api = apiWith(attemptKey, await newSecret(client, { keys: [await newReceiptKey('receipts')] }));
    const attempt = await api.started();
    expect((await api.putFrame(attempt)).status).toBe(200);

    await rotateSecret(client, attemptKey, newAttemptKey('second'));
    for (const laterMs of [0, (ttlSeconds + 1) * 1000]) {
      api.now += laterMs + 1;
      expect((await api.putFrame(attempt)).status).toBe(200);
    }
    const next = await api.started();
    expect(decodeProtectedHeader(next.token).kid).toBe('second');

    await rotateSecret(client, attemptKey, newAttemptKey('third'));
    api.now += (ttlSeconds + 1) * 1000;
    await expectProblem(await api.verify(attempt), 'attempt-token-invalid');
    expect((await api.putFrame(next)).status).toBe(200);
    expect((await api.verify(next)).status).toBe(200);
  });

  it('change no receipt, and all receipts verify with the published keys', async () => {
    const first = await newReceiptKey('first');
    const receiptKeys = await newSecret(client, { keys: [first] });
    const api = apiWith(await newSecret(client, newAttemptKey('key')), receiptKeys);
    const receiptOf = async (attempt: Parameters<ApiUnderTest['verify']>[0]) =>
      VerifyResponse.parse(await (await api.verify(attempt)).json()).receipt;
    const [early, late] = [await api.started(), await api.started()];
    for (const attempt of [early, late]) await api.putFrame(attempt);
    const receipt = await receiptOf(early);

    const second = await newReceiptKey('second', { signFrom: Math.floor(api.now / 1000) });
    await rotateSecret(client, receiptKeys, { keys: [first, second] });
    api.now += (ttlSeconds + 1) * 1000;
    expect(await receiptOf(early)).toBe(receipt);
    const receipts = [receipt, await receiptOf(late)];
    expect(receipts.map((each) => decodeProtectedHeader(each).kid)).toEqual(['first', 'second']);
    const published = createLocalJWKSet(
      (await (await api.fetch('/api/.well-known/jwks.json')).json()) as JSONWebKeySet,
    );
    for (const each of receipts)
      await expectAsync(jwtVerify(each, published, { currentDate: new Date(api.now) })).toBeResolved();
  });
});
