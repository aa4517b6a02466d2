import { setTimeout as delay } from 'node:timers/promises';
import { BenchAttempt } from './api/bench-attempt';
import { readCounters } from './api/attempts-table';
import { NoSuccess, startApi } from './api/running-api';
import type { RunningApi } from './api/running-api';
import { startTableProxy } from './api/table-proxy';
import type { TableResponse, TableRule } from './api/table-proxy';
import type { Bench } from './bench';

const attempts = 200;
const framesEach = 6;
/** Their frames are uploaded in parallel before anything is decided. */
const preparedAtOnce = 20;

/**
 * Attempts that are decided at once while every fifth transaction fails, alternately with a conflict that wrote
 * nothing, and with a connection that breaks after everything was written. A stand-in that serialises transactions has
 * neither failure. A decision that is answered 503 is asked for again, as every client does; that no client has to is
 * another promise, which a machine that is busy with something else may miss.
 */
export const contentionBenches: readonly Bench[] = [
  {
    name: 'decision.contention',
    unit: `counts lost or doubled over ${attempts} decisions`,
    target: { atMost: 0 },
    run: async () => (await contention()).miscounts,
  },
  {
    name: 'decision.unavailable',
    unit: `answers 503 to ${attempts} decisions at once`,
    target: { atMost: 0 },
    run: async () => (await contention()).unavailable,
  },
];

interface Contention {
  readonly miscounts: number;
  readonly unavailable: number;
}

let measured: Promise<Contention> | undefined;

/** Returns what one run measured for all rows. */
function contention(): Promise<Contention> {
  return (measured ??= measure());
}

async function measure(): Promise<Contention> {
  const faults = faultyWrites();
  const api = await startApi({ LIVENESS_CHALLENGES: 'NOSE:standard' }, (table) => startTableProxy(table, faults.rule));
  try {
    const prepared = await prepare(api);
    faults.begin();
    const repeats = await Promise.all(prepared.map((attempt) => verified(attempt)));
    if (faults.struck < attempts / 5) throw new Error(`measured the wrong thing: only ${faults.struck} faults`);
    return {
      miscounts: deviation(await readCounters(api.environment)),
      unavailable: repeats.reduce((sum, count) => sum + count, 0),
    };
  } finally {
    await api.close();
  }
}

/** Longer than an outage that a client waits out. */
const triesEach = 10;
const longestPauseMs = 16_000;

/** Has an attempt decided and returns how often the answer was 503. @throws NoSuccess for any other answer but a success. */
async function verified(attempt: BenchAttempt): Promise<number> {
  for (let repeats = 0; ; repeats += 1) {
    try {
      await attempt.verify();
      return repeats;
    } catch (error) {
      if (!(error instanceof NoSuccess) || error.status !== 503 || repeats >= triesEach) throw error;
      // As the portal does: all of them coming back at once would be the next stampede.
      await delay(Math.min(longestPauseMs, 1000 * 2 ** repeats) * (0.5 + Math.random() / 2));
    }
  }
}

async function prepare(api: RunningApi): Promise<readonly BenchAttempt[]> {
  const prepared: BenchAttempt[] = [];
  const subjects = Array.from({ length: attempts }, (_, index) => `person-${index}`).values();
  await Promise.all(
    Array.from({ length: preparedAtOnce }, async () => {
      for (const subject of subjects) {
        const attempt = await BenchAttempt.start(api, subject, framesEach);
        await attempt.putFrames(framesEach);
        prepared.push(attempt);
      }
    }),
  );
  return prepared;
}

/** Returns the difference between all counters together and the actual decisions. */
function deviation(counters: Readonly<Record<string, number>>): number {
  const expected = {
    started: attempts,
    passed: attempts,
    'reason:passed': attempts,
    failed: 0,
    frames: attempts * framesEach,
    analyserCalls: attempts * framesEach,
  };
  const durations = Object.entries(counters)
    .filter(([name]) => name.startsWith('durationMs:'))
    .reduce((sum, [, count]) => sum + count, 0);
  return Object.entries(expected).reduce(
    (sum, [name, count]) => sum + Math.abs((counters[name] ?? 0) - count),
    Math.abs(durations - attempts),
  );
}

function faultyWrites(): { readonly rule: TableRule; readonly struck: number; begin(): void } {
  let isOn = false;
  let writes = 0;
  let struck = 0;
  return {
    begin: () => (isOn = true),
    get struck() {
      return struck;
    },
    rule: async ({ operation, body }, forward) => {
      if (!isOn || operation !== 'TransactWriteItems' || (writes += 1) % 5 !== 0) return forward();
      struck += 1;
      if (struck % 2 === 1) return conflict(body);
      await forward();
      return undefined;
    },
  };
}

/** Returns DynamoDB's response when another write holds the first of the items. */
function conflict(body: Buffer): TableResponse {
  const { TransactItems } = JSON.parse(body.toString()) as { TransactItems: unknown[] };
  const reasons = TransactItems.map((_, index) =>
    index === 0 ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
  );
  const Message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`;
  return {
    status: 400,
    body: Buffer.from(
      JSON.stringify({
        __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
        Message,
        CancellationReasons: reasons,
      }),
    ),
  };
}
