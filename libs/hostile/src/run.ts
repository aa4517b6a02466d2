import { setTimeout as delay } from 'node:timers/promises';
import { playCheck } from './checks/check-story';
import { judge } from './judging/judge';
import type { Judgement } from './judging/judge';
import { secretsIn } from './judging/leaks';
import { prepareCloud } from './prepared-cloud';
import type { PreparedCloud } from './prepared-cloud';
import type { Operation } from './requests/description';
import { hostileRequest } from './requests/hostile-request';
import type { HostileRequest } from './requests/hostile-request';
import type { Answer } from './sending/answer';
import type { Known } from './requests/known';

export interface RunOptions {
  readonly operations: readonly Operation[];
  readonly seed: number;
  readonly requests: number;
  /** Sends this one alone. */
  readonly only?: number | undefined;
  /** How many checks are worked on by a backend and several devices at once. */
  readonly checks?: number | undefined;
  /** Plays this check alone. */
  readonly onlyCheck?: number | undefined;
  /** Receives each answer. */
  readonly onAnswer?: (request: HostileRequest, answer: Answer) => void;
  /** Called after each block. */
  readonly onProgress?: (sent: number) => void;
}

export interface RunReport {
  /** Answers by `status code`, such as `404 not-found`. */
  readonly counts: Readonly<Record<string, number>>;
  /** Answers in the stories of checks, by `call status code`. */
  readonly storyCounts: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
  /** Requests that a busy machine answered with 503, and otherwise when they were sent again. */
  readonly late: number;
  /** Bytes that the bundle had in use more at the end than after the first fifth. */
  readonly grownBytes: number;
  readonly seconds: number;
  /** Seconds spent on each operation, all of its requests together. */
  readonly secondsOf: Readonly<Record<string, number>>;
}

export interface Failure {
  readonly request: HostileRequest | undefined;
  readonly channel: string;
  readonly faults: readonly string[];
  /** The beginning of what came back. */
  readonly answer: string;
}

/** Attempts are new in each block, so that requests meet open ones. */
const blockSize = 500;
const atOnce = 4;
/** Repetitions of a request that is answered 503 without a provocation: an outage that hostile input makes, stays. */
const repetitions = 3;
/** The first fifth fills caches and lets the engine compile. */
const warmUpShare = 0.2;
/** What a run may leave behind, however long it is. */
export const mostGrowthBytes = 24 * 1024 * 1024;

/** Sends hostile requests to a local cloud of its own, every third over HTTP, the others into the bundle. */
export async function run(options: RunOptions): Promise<RunReport> {
  const begun = performance.now();
  const cloud = await prepareCloud();
  try {
    const tally = new Tally();
    const indexes = indexesOf(options.requests, options.only);
    let warm: number | undefined;
    for (let at = 0; at < indexes.length; at += blockSize) {
      await sendBlock(cloud, options, indexes.slice(at, at + blockSize), tally);
      options.onProgress?.(Math.min(at + blockSize, indexes.length));
      if (warm === undefined && at + blockSize >= indexes.length * warmUpShare)
        warm = await cloud.inBundle.memoryBytes();
    }
    const grownBytes = (await cloud.inBundle.memoryBytes()) - (warm ?? Infinity);
    if (grownBytes > mostGrowthBytes)
      tally.fail({
        request: undefined,
        channel: 'bundle',
        faults: [`its memory grew by ${grownBytes} bytes`],
        answer: '',
      });
    await playChecks(cloud, options, tally);
    tally.failures.push(...leaksInLog(cloud.log(), tally.secretsForNobody));
    const { counts, storyCounts, failures, late, secondsOf } = tally;
    return { counts, storyCounts, failures, late, secondsOf, grownBytes, seconds: (performance.now() - begun) / 1000 };
  } finally {
    await cloud.close();
  }
}

/**
 * Returns the first line with each secret. The log is for the people who run the service: an outage is logged with its
 * stack and the address of what was out.
 */
export function leaksInLog(log: string, secrets: Readonly<Record<string, string>>): readonly Failure[] {
  const found = new Map<string, string>();
  for (const line of log.split('\n'))
    for (const what of secretsIn(line, secrets)) if (!found.has(what)) found.set(what, line.slice(0, 500));
  return [...found].map(([what, answer]) => ({
    request: undefined,
    channel: 'log',
    faults: [`it tells ${what}`],
    answer,
  }));
}

/** Lets some checks be worked on, a few at a time. What goes wrong is told with the number of the check. */
async function playChecks(
  cloud: PreparedCloud,
  { seed, checks = 0, onlyCheck, only }: RunOptions,
  tally: Tally,
): Promise<void> {
  const cast = { send: cloud.inBundle.send, backend: cloud.backend, nonce: crypto.randomUUID() };
  const queue = (only === undefined ? indexesOf(checks, onlyCheck) : []).values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const index of queue) {
        const { counts, faults } = await playCheck(cast, seed, index);
        for (const [kind, count] of Object.entries(counts))
          tally.storyCounts[kind] = (tally.storyCounts[kind] ?? 0) + count;
        if (faults.length > 0) tally.fail({ request: undefined, channel: `check ${index}`, faults, answer: '' });
      }
    }),
  );
}

function indexesOf(count: number, only: number | undefined): readonly number[] {
  return only === undefined ? Array.from({ length: count }, (_, index) => index) : [only];
}

class Tally {
  readonly counts: Record<string, number> = {};
  readonly storyCounts: Record<string, number> = {};
  readonly failures: Failure[] = [];
  readonly secondsOf: Record<string, number> = {};
  /** Attempts with a picture that met an outage: when they are decided, it is analysed again. */
  readonly metOutage = new Set<string>();
  late = 0;
  /** Texts that not even a log may hold. */
  secretsForNobody: Readonly<Record<string, string>> = {};

  count({ status, code }: Judgement): void {
    const name = `${status} ${code}`.trim();
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }

  time(operation: string, ms: number): void {
    this.secondsOf[operation] = (this.secondsOf[operation] ?? 0) + ms / 1000;
  }

  fail(failure: Failure): void {
    this.failures.push(failure);
  }
}

async function sendBlock(
  cloud: PreparedCloud,
  { operations, seed, onAnswer }: RunOptions,
  indexes: readonly number[],
  tally: Tally,
): Promise<void> {
  const known = await cloud.known();
  tally.secretsForNobody = cloud.secretsForNobody(known);
  const queue = indexes.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const index of queue)
        await sendOne(cloud, known, hostileRequest(operations, known, seed, index), tally, onAnswer);
    }),
  );
}

async function sendOne(
  cloud: PreparedCloud,
  known: Known,
  request: HostileRequest,
  tally: Tally,
  onAnswer: RunOptions['onAnswer'],
): Promise<void> {
  // What is not below /api reaches the portal's files, which are no API.
  const isHttp = request.index % 3 === 0 && /^\/api[/?]/.test(request.path);
  const channel = isHttp ? 'HTTP' : 'bundle';
  const send = isHttp ? cloud.overHttp : cloud.inBundle.send;
  const { path, provokes: isOutage } = request;
  const ids = known.attempts.map(({ id }) => id).filter((id) => path.includes(id));
  if (isOutage) for (const id of ids) tally.metOutage.add(id);
  try {
    for (let repetition = 0; ; repetition += 1) {
      const begun = performance.now();
      const answer = await send(request);
      tally.time(request.operation, performance.now() - begun);
      const provokes = isOutage || ids.some((id) => tally.metOutage.has(id));
      const judgement = judge({ ...request, provokes }, answer, cloud.secrets(known));
      if (answer.status === 503 && !provokes && repetition < repetitions) {
        await delay(2_000);
        continue;
      }
      if (repetition > 0 && answer.status !== 503) tally.late += 1;
      tally.count(judgement);
      onAnswer?.(request, answer);
      if (judgement.faults.length > 0)
        tally.fail({
          request,
          channel,
          faults: judgement.faults,
          answer: `${answer.status} ${answer.body.subarray(0, 300).toString('utf8')}`,
        });
      return;
    }
  } catch (error) {
    tally.fail({ request, channel, faults: [`no answer (${String(error)})`], answer: '' });
  }
}
