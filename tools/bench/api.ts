import { BenchAttempt } from './api/bench-attempt';
import { bundleKB, coldImportMs } from './api/bundle';
import { medianOf } from './api/median';
import { startApi } from './api/running-api';
import type { RunningApi } from './api/running-api';
import { analyserMs } from './api/scripted-analyser';
import type { Bench } from './bench';

/** Attempts before the first one that counts: they open connections and let the engine compile. */
const warmUps = 3;
const rounds = 9;

/**
 * Their frames are sent in parallel: 48 concurrent requests in one process, where an instance of the function has one.
 */
const attemptsAtOnce = 4;

/**
 * The production bundle with stand-ins: an analyser that takes 300 ms per frame and a comparer that takes no time.
 * Times are medians from the caller's point of view.
 *
 * Of a verification, the processor time of the API's process counts. At NOSE it compares faces, claims their positions and
 * looks for other attempts there, with 16 calls of the table. A caller waits for the stand-ins most of the time, which says
 * nothing of AWS, and for whatever else the machine does.
 */
export const apiBenches: readonly Bench[] = [
  {
    name: 'verify.nose',
    unit: 'ms of processor time',
    target: { atMost: 60 },
    run: () => withApi('standard', (api) => verifyMs(api, 12)),
  },
  {
    name: 'verify.classic60',
    unit: 'ms of processor time',
    target: { atMost: 60 },
    run: () => withApi('classic', (api) => verifyMs(api, 60)),
  },
  { name: 'attempt.nose', unit: 'ms', target: { atMost: 700 }, run: () => withApi('standard', attemptMs) },
  { name: 'frame.overhead', unit: 'ms', target: { atMost: 25 }, run: () => withApi('classic', frameOverheadMs) },
  { name: 'lambda.bundleKB', unit: 'KB', target: { atMost: 750 }, run: bundleKB },
  { name: 'lambda.importMs', unit: 'ms', target: { atMost: 130 }, run: () => medianOf(15, coldImportMs) },
  { name: 'memory.apiMB', unit: 'MB', target: { atMost: 180 }, run: () => withApi('standard', peakMB) },
];

async function withApi(preset: 'classic' | 'standard', measure: (api: RunningApi) => Promise<number>): Promise<number> {
  const api = await startApi({ LIVENESS_CHALLENGES: `NOSE:${preset}` });
  try {
    return await measure(api);
  } finally {
    await api.close();
  }
}

function verifyMs(api: RunningApi, frames: number): Promise<number> {
  return afterWarmUp(async (subject) => {
    const attempt = await BenchAttempt.start(api, subject, frames);
    await attempt.putFrames(12);
    const before = await api.usedMs();
    await attempt.verify();
    return (await api.usedMs()) - before;
  });
}

/** Returns the time from the first frame to the verdict. All frames that the preset allows are sent in parallel. */
function attemptMs(api: RunningApi): Promise<number> {
  return afterWarmUp(async (subject) => {
    const attempt = await BenchAttempt.start(api, subject, 12);
    return elapsedMs(async () => {
      await attempt.putFrames(12);
      await attempt.verify();
    });
  });
}

/** Returns the time of an upload beyond the 300 ms of its analysis, one frame after the other. */
async function frameOverheadMs(api: RunningApi): Promise<number> {
  const attempt = await BenchAttempt.start(api, 'somebody', 30);
  const frames = attempt.frames.values();
  return medianOf(attempt.frames.length, async () => {
    const { value } = frames.next();
    return value ? (await elapsedMs(() => attempt.putFrame(value))) - analyserMs : NaN;
  });
}

/** Returns the API process's peak memory over 200 attempts of twelve frames. */
async function peakMB(api: RunningApi): Promise<number> {
  const subjects = Array.from({ length: 200 }, (_, index) => `person-${index}`).values();
  await Promise.all(
    Array.from({ length: attemptsAtOnce }, async () => {
      for (const subject of subjects) {
        const attempt = await BenchAttempt.start(api, subject, 12);
        await attempt.putFrames(12);
        await attempt.verify();
      }
    }),
  );
  return api.peakMB();
}

async function afterWarmUp(measure: (subject: string) => Promise<number>): Promise<number> {
  for (let round = 0; round < warmUps; round += 1) await measure(`early-${round}`);
  return medianOf(rounds, (round) => measure(`person-${round}`));
}

async function elapsedMs(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
