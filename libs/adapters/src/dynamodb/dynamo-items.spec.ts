import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import {
  admittedFrame,
  candidate,
  created,
  createdWithFrames,
  decisionOver,
  newAttempt,
  newReview,
  observation,
  outcome,
  reviewEvent,
  start,
  failureRules,
} from '@liveness/api-testing';
import { describeWithDynamo, readCounters } from '@liveness/api-testing/stand-ins';
import { isStorable } from '@liveness/domain';
import { dayShardKey, itemKeys, tableLayout, userKey } from '@liveness/storage-layout';
import { documentClient } from './attempt-table';
import { dynamoAttemptStore } from './dynamo-attempt-store';
import { dynamoReviewStore } from './reviews/dynamo-review-store';
import { newDecisionItem } from './verdicts/decide-attempt';

const days = 24 * 60 * 60;

describeWithDynamo('items of the table', (standIn) => {
  const storeOf = (dayShards = 8) =>
    dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards, counterShards: 4, failures: failureRules });

  async function query(index: 'byDay' | 'byUser', key: string) {
    const { name, partitionKey } = tableLayout.indexes[index];
    const { Items = [] } = await standIn().client.send(
      new QueryCommand({
        TableName: standIn().table,
        IndexName: name,
        KeyConditionExpression: '#key = :key',
        ExpressionAttributeNames: { '#key': partitionKey },
        ExpressionAttributeValues: marshall({ ':key': key }),
        ScanIndexForward: false,
      }),
    );
    return Items.map((item) => unmarshall(item));
  }

  it('hold exactly the numbers that are said to be storable', async () => {
    const put = (value: number) =>
      documentClient(standIn().client)
        .send(new PutCommand({ TableName: standIn().table, Item: { ...itemKeys.attempt('numbers'), value } }))
        .then(
          () => true,
          () => false,
        );
    for (const value of [
      0,
      1e-130,
      -1e-130,
      2 ** 53 - 1,
      2 ** 53,
      -(2 ** 53),
      1e-131,
      -1e-131,
      Number.MIN_VALUE,
      1e126,
    ])
      expect(await put(value))
        .withContext(String(value))
        .toBe(isStorable(value));
  });

  it('expire 30 days after the event they record; a review with its attempt, tries when they no longer matter', async () => {
    const store = storeOf();
    const { id, subject, challenge } = await createdWithFrames(store, 1, {
      challenge: `CHALLENGE-${crypto.randomUUID()}`,
    });
    const digest = crypto.randomUUID();
    await store.claimPicture(id, candidate(1, { digest }), start);
    const hash = crypto.randomUUID();
    await store.claimPositions(id, { hashes: [hash], receivedAt: start + 1 }, start);
    await store.saveFrame(id, admittedFrame(candidate(1), 1));
    await store.decide(id, outcome, decisionOver(1));
    const late = newReview({ at: start + 29 * days * 1000 });
    await dynamoReviewStore({ ...standIn(), retentionDays: 30, dayShards: 8 }).add(
      { id, startedAt: start },
      late,
      reviewEvent(id, late),
    );
    const { Items = [] } = await standIn().client.send(new ScanCommand({ TableName: standIn().table }));
    const items = Items.map((item) => unmarshall(item)).filter(({ pk }) =>
      [id, subject, challenge, digest, hash].some((own) => String(pk).endsWith(own)),
    );
    expect(new Set(items.map(({ sk }) => String(sk).replace(/#.*/, '').replace(id, 'POSITION')))).toEqual(
      new Set(['ATTEMPT', 'FRAME', 'DECISION', 'REVIEW', 'QUOTA', 'HOUR', 'CLAIM', 'POSITIONS', 'POSITION']),
    );
    const tries = items.find(({ sk }) => sk === 'QUOTA');
    expect(tries?.['ttl']).toBe((outcome.decidedAt + failureRules.decidableMs) / 1000);
    for (const { pk, sk, ttl } of items.filter((item) => item !== tries)) {
      const expiresIn = Number(ttl) - start / 1000;
      expect(expiresIn >= 30 * days && expiresIn < 31 * days)
        .withContext(`${pk} ${sk} expires in ${expiresIn} s`)
        .toBeTrue();
    }
  });

  it('list a day’s attempts newest first, with their outcome', async () => {
    const store = storeOf(1);
    const startedAt = Date.UTC(2031, 0, 5, 8);
    const first = await created(store, { startedAt });
    const second = await created(store, { startedAt: startedAt + 1 });
    await store.decide(first.id, outcome, decisionOver(1));
    const listed = await query('byDay', dayShardKey('2031-01-05', 0));
    expect(listed.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(listed[1]).toEqual(
      jasmine.objectContaining({
        subject: first.subject,
        challenge: 'NOSE',
        startedAt,
        verdict: 'failed',
        reason: 'left_area',
        decidedAt: outcome.decidedAt,
      }),
    );
  });

  it('list a user’s attempts newest first', async () => {
    const store = storeOf();
    const { id, subject } = await created(store);
    const next = await created(store, { subject, startedAt: start + 1 });
    expect((await query('byUser', userKey(subject))).map((item) => item['id'])).toEqual([next.id, id]);
  });

  it('keep index entries unchanged when a frame is admitted', async () => {
    const store = storeOf();
    const { id, subject } = await created(store);
    const before = await query('byUser', userKey(subject));
    await store.admitFrame(id, candidate(1), 12);
    expect(await query('byUser', userKey(subject))).toEqual(before);
  });

  it('count starts, decisions and their costs', async () => {
    const challenge = `CHALLENGE-${crypto.randomUUID()}`;
    const store = storeOf();
    for (const verdict of ['passed', 'failed', 'failed'] as const) {
      const { id } = await createdWithFrames(store, 2, { challenge });
      for (const n of [1, 2])
        await store.saveFrame(id, {
          ...admittedFrame(candidate(n), n),
          analysis: { observation, analysedAt: start, analyserCalls: n },
        });
      await store.decide(
        id,
        { ...outcome, verdict, reason: verdict === 'passed' ? 'passed' : 'exhausted' },
        decisionOver(2),
      );
    }
    await created(store, { challenge });
    expect(await readCounters(standIn(), challenge)).toEqual({
      started: 4,
      passed: 1,
      failed: 2,
      'reason:passed': 1,
      'reason:exhausted': 2,
      frames: 6,
      analyserCalls: 9,
      'durationMs:4525': 3,
    });
  });

  it('hold no slots of attempts that no longer count, however many a user started', async () => {
    const store = storeOf();
    const { subject } = newAttempt();
    for (let n = 0; n < 12; n += 1) await created(store, { subject, startedAt: start + n * 90_000 });
    const { Items = [] } = await standIn().client.send(
      new QueryCommand({
        TableName: standIn().table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: marshall({ ':pk': itemKeys.tries({ kind: 'subject', value: subject }).pk }),
      }),
    );
    expect(Object.keys(unmarshall(Items[0] ?? {})['places']).length).toBe(2);
  });
});

describe('a decision item', () => {
  it("of 120 frames stays far below DynamoDB's size limit", () => {
    const item = newDecisionItem('attempt', decisionOver(120), start, 30);
    expect((item['trace'] as Uint8Array).byteLength).toBeLessThan(100_000);
  });
});
