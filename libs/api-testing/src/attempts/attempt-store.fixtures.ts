import type {
  Attempt,
  Decision,
  FailureRules,
  Frame,
  MadeComparison,
  Observation,
  OpenAttemptQuota,
  Outcome,
  Signal,
  Step,
} from '@liveness/domain';
import type { Admission, AttemptStore, FrameCandidate } from '@liveness/use-cases';

/** A moment on the server's clock, epoch milliseconds. */
export const start = Date.UTC(2026, 2, 1, 12);
export const lifetimeMs = 180_000;
export const quota: OpenAttemptQuota = { limit: 5, windowMs: lifetimeMs };
/** Five failures in ten minutes start a pause of half an hour, of at most a day. */
export const failureRules: FailureRules = {
  limit: 5,
  windowMs: 600_000,
  pauseMs: 1_800_000,
  longestPauseMs: 86_400_000,
  memoryMs: 7 * 86_400_000,
  mostGivenBack: 5,
  decidableMs: 900_000,
};

/** Returns an attempt that has just started, with ids of its own so that specs may share one store. */
export function newAttempt(different: Partial<Attempt> = {}): Attempt {
  const startedAt = different.startedAt ?? start;
  return {
    id: crypto.randomUUID(),
    subject: `user-${crypto.randomUUID()}`,
    challenge: 'NOSE',
    image: { width: 480, height: 640 },
    params: { areaLeft: 40, areaTop: 80, noseLeft: 301, target: { side: 'right', drawn: [0.25, 1] } },
    thresholds: { preset: 'standard', version: 3, limits: { frameCap: 12, trajectoryError: 0.02 } },
    startedAt,
    expiresAt: startedAt + lifetimeMs,
    frameCount: 0,
    ...different,
  };
}

/**
 * Returns the n-th frame, captured and received n × 100 ms after the start by a client whose clock is 250 ms behind.
 */
export function candidate(n: number, different: Partial<FrameCandidate> = {}): FrameCandidate {
  return {
    capturedAt: start + n * 100 - 250,
    receivedAt: start + n * 100,
    clockOffsetMs: 250,
    digest: digestOf(n),
    byteLength: 40_000 + n,
    ...different,
  };
}

export function digestOf(n: number): string {
  return n.toString(16).padStart(64, '0');
}

/** Returns a candidate as it is listed once admitted, before anything else was saved of it. */
export function admittedFrame({ clockOffsetMs: _judgedBy, ...frame }: FrameCandidate, sequence: number): Frame {
  return { ...frame, sequence };
}

/** An observation with missing values and without round ones. */
export const observation: Observation = {
  faces: [
    {
      confidence: 99.98214,
      box: { left: 0.3125, top: -0.01, width: 1 / 3, height: 0.1 + 0.2 },
      landmarks: Array.from({ length: 30 }, (_, index) => ({
        type: `landmark-${index}`,
        x: index / 31,
        y: 1 - index / 29,
      })),
      rotation: { yaw: -7.25, roll: 0 },
      eyesOpen: { value: true, confidence: 97.1 },
      quality: { brightness: 78.2, sharpness: 12.5 },
    },
  ],
};

export const outcome: Outcome = {
  verdict: 'failed',
  reason: 'left_area',
  state: 'nose',
  decidedAt: start + 4000,
  receipt: 'header.payload.signature',
};

export const passedOutcome: Outcome = { ...outcome, verdict: 'passed', reason: 'passed' };

/** Signals with and without values. */
export const signals: readonly Signal[] = [
  { code: 'virtual-camera', values: {} },
  { code: 'no-sensor-noise', values: { unchangedPercent: 97.25 } },
];

/** The comparisons of the first three frames, with their costs. */
export const comparisons: readonly MadeComparison[] = [2, 3].map((n) => ({
  frames: [candidate(1).capturedAt, candidate(n).capturedAt],
  similarity: 100 - n / 3,
  comparedAt: start + 3000 + n,
  comparerCalls: n - 1,
}));

/** Returns a decision whose trace has `frames` frames, with two states each and ten measurements in each state. */
export function decisionOver(frames: number, different: Partial<Decision> = {}): Decision {
  const steps = Array.from({ length: frames * 2 }, (_, index): Step => ({
    frame: Math.floor(index / 2),
    state: index % 2 === 0 ? 'area' : 'nose',
    answer: 'stay',
    code: 'move_nose',
    measurements: Array.from({ length: 10 }, (__, number) => ({
      name: `measured-${number}`,
      value: Math.sin(index * 10 + number) * 480,
      relation: '<=',
      limit: 0.075,
      met: index % 3 === 0,
    })),
  }));
  return { verdict: outcome.verdict, reason: outcome.reason, state: outcome.state, trace: steps, ...different };
}

/** Creates an attempt; the spec fails if that is rejected. */
export async function created(store: AttemptStore, different: Partial<Attempt> = {}): Promise<Attempt> {
  const attempt = newAttempt(different);
  expect(await store.create(attempt, quota)).toEqual({ created: true });
  return attempt;
}

/** Creates an attempt and admits frames 1 … n, one after the other. */
export async function createdWithFrames(
  store: AttemptStore,
  frames: number,
  different: Partial<Attempt> = {},
): Promise<Attempt> {
  const attempt = await created(store, different);
  for (let n = 1; n <= frames; n += 1)
    expect(await store.admitFrame(attempt.id, candidate(n), frames)).toEqual({ outcome: 'admitted', sequence: n });
  return attempt;
}

export function sequencesOf(admissions: readonly Admission[]): number[] {
  return admissions
    .flatMap((admission) => (admission.outcome === 'admitted' ? [admission.sequence] : []))
    .sort((one, other) => one - other);
}

/** 1 … n */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}
