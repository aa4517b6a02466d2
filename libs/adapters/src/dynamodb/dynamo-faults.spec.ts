import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import {
  candidate,
  created,
  createdWithFrames,
  decisionOver,
  newAttempt,
  outcome,
  quota,
  upTo,
  failureRules,
} from '@liveness/api-testing';
import {
  always,
  connectionReset,
  describeWithDynamo,
  planFaults,
  readCounters,
  standInClient,
} from '@liveness/api-testing/stand-ins';
import type { Fault } from '@liveness/api-testing/stand-ins';
import { itemKeys } from '@liveness/storage-layout';
import { Unavailable } from '@liveness/use-cases';
import { dynamoAttemptStore } from './dynamo-attempt-store';

const metadata = { message: 'injected', $metadata: {} };

function cancelled(...codes: string[]): Fault {
  return {
    at: 'before',
    error: new TransactionCanceledException({ ...metadata, CancellationReasons: codes.map((Code) => ({ Code })) }),
  };
}

const conflict = cancelled('None', 'TransactionConflict', 'None');
const lostResponse: Fault = { at: 'after', error: connectionReset() };

describeWithDynamo('dynamoAttemptStore under faults', (standIn) => {
  const storeOf = () =>
    dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards: 8, counterShards: 2, failures: failureRules });
  let plans: ReturnType<typeof planFaults>[] = [];
  const plan = (...parameters: Parameters<typeof planFaults> extends [unknown, ...infer Rest] ? Rest : never) => {
    const planned = planFaults(standIn().client, ...parameters);
    plans.push(planned);
    return planned;
  };
  const ownChallenge = () => `CHALLENGE-${crypto.randomUUID()}`;

  afterEach(() => {
    for (const { end } of plans) end();
    plans = [];
  });

  describe('creating an attempt', () => {
    for (const [name, faults, level] of [
      ['collisions', [conflict, conflict, conflict], 'call'],
      [
        'throttled parts',
        [cancelled('ThrottlingError', 'None', 'None'), cancelled('None', 'None', 'ProvisionedThroughputExceeded')],
        'call',
      ],
      ['a lost response', [lostResponse], 'request'],
      ['a request that never arrived', [{ at: 'before', error: connectionReset() }], 'request'],
    ] as const) {
      it(`survives ${name}: it writes one attempt and one slot and counts once`, async () => {
        const challenge = ownChallenge();
        const planned = plan('TransactWriteItemsCommand', faults, level);
        const { id, subject } = await created(storeOf(), { challenge });
        expect(planned.struck()).toBe(faults.length);
        expect(await storeOf().find(id)).toBeDefined();
        expect(await readCounters(standIn(), challenge)).toEqual({ started: 1 });
        for (let n = 1; n < quota.limit; n += 1) await created(storeOf(), { subject });
        expect((await storeOf().create(newAttempt({ subject }), quota)).created)
          .withContext('the slot is taken')
          .toBeFalse();
      });
    }

    it('never exceeds the limit when many starts collide', async () => {
      const { subject } = newAttempt();
      plan(
        'TransactWriteItemsCommand',
        upTo(10).map(() => conflict),
      );
      const results = await Promise.all(upTo(10).map(() => storeOf().create(newAttempt({ subject }), quota)));
      expect(results.filter((result) => result.created).length).toBe(quota.limit);
    });

    it('fails and writes nothing when the collisions do not end', async () => {
      const challenge = ownChallenge();
      plan('TransactWriteItemsCommand', always(conflict));
      const attempt = newAttempt({ challenge });
      await expectAsync(storeOf().create(attempt, quota)).toBeRejectedWith(jasmine.any(Unavailable));
      expect(await storeOf().find(attempt.id)).toBeUndefined();
      expect(await readCounters(standIn(), challenge)).toEqual({});
    });

    it('never overwrites an attempt with the same id', async () => {
      const attempt = await created(storeOf());
      const impostor = newAttempt({ id: attempt.id });
      await expectAsync(storeOf().create(impostor, quota)).toBeRejectedWithError(/exists/);
      expect(await storeOf().find(attempt.id)).toEqual(attempt);
    });
  });

  describe('admitting a frame', () => {
    it('survives a collision with a transaction', async () => {
      const { id } = await created(storeOf());
      plan('UpdateItemCommand', [{ at: 'before', error: new TransactionConflictException(metadata) }]);
      expect(await storeOf().admitFrame(id, candidate(1), 12)).toEqual({ outcome: 'admitted', sequence: 1 });
    });

    it('assigns one sequence number to a frame whose first response was lost', async () => {
      const { id } = await created(storeOf());
      plan('UpdateItemCommand', [lostResponse], 'request');
      expect(await storeOf().admitFrame(id, candidate(1), 12)).toEqual({ outcome: 'known', sequence: 1 });
      expect((await storeOf().find(id))?.frameCount).toBe(1);
    });

    it('loses no frame and admits none twice when frames and faults arrive together', async () => {
      const { id } = await created(storeOf());
      plan(
        'UpdateItemCommand',
        upTo(6).map((n) =>
          n % 2 === 0 ? lostResponse : { at: 'before', error: new TransactionConflictException(metadata) },
        ),
        'request',
      );
      const admissions = await Promise.all(upTo(30).map((n) => storeOf().admitFrame(id, candidate(n), 12)));
      const sequences = admissions.flatMap((admission) => ('sequence' in admission ? [admission.sequence] : []));
      expect(sequences.sort((one, other) => one - other)).toEqual(upTo(12));
      expect((await storeOf().find(id))?.frameCount).toBe(12);
    });
  });

  describe("storing what a frame's client is told", () => {
    const telling = (legs: number) => ({ legs, done: false });

    it('returns the stored telling when the response was lost', async () => {
      const { id } = await createdWithFrames(storeOf(), 1);
      plan('UpdateItemCommand', [lostResponse], 'request');
      expect(await storeOf().tell(id, candidate(1), telling(1))).toEqual(telling(1));
      expect((await storeOf().find(id))?.legsTold).toBe(1);
    });

    it('stores neither the telling nor a higher number of legs when it fails, and can be repeated', async () => {
      const { id } = await createdWithFrames(storeOf(), 1);
      const { end } = plan('UpdateItemCommand', always({ at: 'before', error: connectionReset() }));
      await expectAsync(storeOf().tell(id, candidate(1), telling(1))).toBeRejectedWith(jasmine.any(Unavailable));
      end();
      expect((await storeOf().find(id))?.legsTold).toBeUndefined();
      expect((await storeOf().frames(id))[0]?.telling).toBeUndefined();
      expect(await storeOf().tell(id, candidate(1), telling(2))).toEqual(telling(2));
      expect((await storeOf().find(id))?.legsTold).toBe(2);
    });

    it('never lowers the number of told legs when frames and faults arrive together', async () => {
      const { id } = await createdWithFrames(storeOf(), 12);
      plan(
        'UpdateItemCommand',
        upTo(8).map((n) =>
          n % 2 === 0 ? lostResponse : { at: 'before', error: new TransactionConflictException(metadata) },
        ),
        'request',
      );
      await Promise.all(upTo(12).map((n) => storeOf().tell(id, candidate(n), telling(n % 4))));
      expect((await storeOf().find(id))?.legsTold).toBe(3);
      expect((await storeOf().frames(id)).map((frame) => frame.telling)).toEqual(upTo(12).map((n) => telling(n % 4)));
    });

    it('costs one write, or two when another frame has told the same legs meanwhile', async () => {
      const { id } = await createdWithFrames(storeOf(), 3);
      let writes = 0;
      const counting: Iterator<Fault> = {
        next: () => {
          writes += 1;
          return { done: true, value: undefined };
        },
      };
      plan('UpdateItemCommand', { [Symbol.iterator]: () => counting });
      await storeOf().tell(id, candidate(1), telling(1));
      expect(writes).toBe(1);
      await storeOf().tell(id, candidate(2, { legsTold: 1 }), telling(1));
      expect(writes).toBe(2);
      await storeOf().tell(id, candidate(3), telling(1));
      expect(writes).toBe(4);
    });
  });

  describe('claiming a picture', () => {
    it('succeeds for the frame that claimed it when the response was lost', async () => {
      const [mine, another] = [await created(storeOf()), await created(storeOf())];
      const picture = candidate(1, { digest: crypto.randomUUID() });
      plan('PutItemCommand', [lostResponse], 'request');
      expect(await storeOf().claimPicture(mine.id, picture, picture.receivedAt)).toEqual({});
      plan('PutItemCommand', [{ at: 'before', error: new TransactionConflictException(metadata) }]);
      expect(await storeOf().claimPicture(another.id, picture, picture.receivedAt)).toEqual({ claimedBy: mine.id });
    });
  });

  describe('closing an attempt', () => {
    it('succeeds although the response was lost', async () => {
      const { id } = await createdWithFrames(storeOf(), 1);
      plan('UpdateItemCommand', [lostResponse], 'request');
      expect(await storeOf().close(id, outcome.decidedAt)).toBe('closed');
    });
  });

  describe('deciding an attempt', () => {
    for (const [name, faults, level] of [
      ['collisions', [conflict, conflict], 'call'],
      ['a lost response', [lostResponse], 'request'],
      ['a collision, then a lost response', [conflict, lostResponse], 'request'],
    ] as const) {
      it(`survives ${name}: it stores one decision and counts once`, async () => {
        const challenge = ownChallenge();
        const { id } = await createdWithFrames(storeOf(), 3, { challenge });
        plan('TransactWriteItemsCommand', faults, level);
        expect(await storeOf().decide(id, outcome, decisionOver(3))).toEqual({ outcome, first: true });
        expect(await storeOf().decision(id)).toEqual(decisionOver(3));
        expect(await readCounters(standIn(), challenge)).toEqual({
          started: 1,
          failed: 1,
          'reason:left_area': 1,
          frames: 3,
          'durationMs:4525': 1,
        });
      });
    }

    it('returns the same decision to everyone when many decide, collide and lose responses at once', async () => {
      const challenge = ownChallenge();
      const { id } = await createdWithFrames(storeOf(), 1, { challenge });
      plan(
        'TransactWriteItemsCommand',
        upTo(8).map((n) => (n % 2 === 0 ? conflict : lostResponse)),
        'request',
      );
      const results = await Promise.all(
        upTo(8).map((n) => storeOf().decide(id, { ...outcome, receipt: `receipt-${n}` }, decisionOver(1))),
      );
      expect(new Set(results.map((result) => result?.outcome?.receipt)).size).toBe(1);
      expect(results.filter((result) => result?.first).length).toBe(1);
      expect((await readCounters(standIn(), challenge))['failed']).toBe(1);
    });

    it('succeeds when nothing is remembered of the user any more', async () => {
      const { id, subject } = await createdWithFrames(storeOf(), 1);
      const { owner, table } = standIn();
      await owner.send(
        new DeleteItemCommand({ TableName: table, Key: marshall(itemKeys.tries({ kind: 'subject', value: subject })) }),
      );
      expect(await storeOf().decide(id, outcome, decisionOver(1))).toEqual({ outcome, first: true });
      expect((await storeOf().find(id))?.outcome).toEqual(outcome);
    });
  });

  describe('an outage', () => {
    for (const [what, error] of [
      ['throttling', new ProvisionedThroughputExceededException(metadata)],
      ['a broken connection', connectionReset()],
      [
        'an internal error',
        Object.assign(new Error('InternalServerError'), { $fault: 'server', $metadata: { httpStatusCode: 500 } }),
      ],
    ] as const) {
      it(`is reported as Unavailable: ${what}`, async () => {
        plan('GetItemCommand', always({ at: 'before', error }));
        await expectAsync(storeOf().find('any')).toBeRejectedWith(
          jasmine.objectContaining({ name: 'Unavailable', dependency: 'attempt-store', cause: error }),
        );
      });
    }

    it('is reported as Unavailable when nothing listens', async () => {
      const nobody = standInClient('http://127.0.0.1:9');
      const store = dynamoAttemptStore({
        client: nobody,
        table: 'attempts',
        retentionDays: 30,
        dayShards: 8,
        counterShards: 2,
        failures: failureRules,
      });
      await expectAsync(store.frames('any')).toBeRejectedWith(jasmine.any(Unavailable));
      nobody.destroy();
    });

    it('is not reported when the mistake is ours', async () => {
      await expectAsync(storeOf().find('a'.repeat(3000))).toBeRejectedWith(
        jasmine.objectContaining({ name: 'ValidationException' }),
      );
      plan('UpdateItemCommand', [{ at: 'before', error: new ConditionalCheckFailedException(metadata) }]);
      await expectAsync(storeOf().admitFrame('no-such-attempt', candidate(1), 12)).toBeRejectedWithError(
        /does not exist/,
      );
    });
  });
});
