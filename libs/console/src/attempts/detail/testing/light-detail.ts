import { decide, presetLimits, tellingAfter } from '@liveness/challenge-kernel';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import { type LightParams, light, ringColour } from '@liveness/challenge-light';
import { type Lighting, facing, lookOn } from '@liveness/challenge-light/testing';
import type { AttemptDetail, Face, TraceStep } from '@liveness/contract';
import { attemptDetail } from './attempt-detail';

const image = { width: 640, height: 480 };
const positions = [
  [0, 320, 150, 470, 60, 240],
  [410, 180, 520, 30, 290, 120],
  [90, 350, 230, 560, 400, 10],
];
const limits = { ...presetLimits(light.limits, 'standard'), steps: 6 };

/** The parameters of the attempts below, with all their colours. */
export const lightParams: LightParams = {
  imageWidth: image.width,
  imageHeight: image.height,
  stepCount: limits.steps,
  stepMs: limits.minStepMs,
  sequences: positions.map((sequence) => sequence.map(ringColour)),
};

export interface LitAttempt {
  readonly lighting?: Lighting;
  /** The person looks away at the third colour of the first sequence. */
  readonly looksAway?: boolean;
  /** The colours that the face is lit by, instead of those told. */
  readonly litBy?: LightParams['sequences'][number];
  /** Not verified yet: without a trace, and with the colours told so far. */
  readonly open?: boolean;
}

/** Returns an attempt at LIGHT as the API shows it, decided by the engine. */
export function lightDetail(
  { lighting = {}, looksAway = false, litBy, open = false }: LitAttempt = {},
  changes: Partial<AttemptDetail> = {},
): AttemptDetail {
  const frames = framesOf(lighting, looksAway, litBy);
  // The faces of one attempt are the same person's: that is another rule's business.
  const decision = decide(light, lightParams, { ...limits, minSimilarity: 0 }, frames);
  const told = tellingAfter(light, lightParams, limits, frames).legs;
  const startedAt = Date.parse('2026-05-01T10:00:00.000Z');
  const instant = (ms: number) => new Date(startedAt + ms).toISOString();
  return attemptDetail({
    challenge: 'LIGHT',
    status: open ? 'open' : decision.verdict,
    ...(open
      ? { reason: undefined, state: undefined, decidedAt: undefined, closedAt: undefined }
      : { reason: decision.reason, state: decision.trace.at(-1)?.state }),
    image,
    params: { ...(open ? (light.legs?.told(lightParams, told) ?? lightParams) : lightParams) },
    thresholds: { preset: 'standard', version: 2, limits: { ...limits } },
    frames: frames.map(({ capturedAt, legsTold, sinceToldMs, observation }, index) => ({
      sequence: index + 1,
      capturedAt: startedAt + capturedAt,
      receivedAt: instant(capturedAt + 120),
      storedAt: instant(capturedAt + 160),
      analysedAt: instant(capturedAt + 400),
      analyserCalls: 1,
      digest: index.toString(16).padStart(2, '0').repeat(32),
      byteLength: 41_000,
      faces: observation.faces as Face[],
      ...(observation.light && { light: { ...observation.light } }),
      ...(legsTold !== undefined && { legsTold }),
      ...(sinceToldMs !== undefined && { sinceToldMs }),
    })),
    trace: open ? undefined : (decision.trace as TraceStep[]),
    ...changes,
  });
}

function framesOf(
  lighting: Lighting,
  looksAway: boolean,
  litBy: LightParams['sequences'][number] | undefined,
): readonly ObservedFrame[] {
  const under = (sequence: number) =>
    lookOn({ ...lightParams, sequences: [litBy ?? lightParams.sequences[sequence] ?? []] }, lighting);
  if (!looksAway) return under(0);
  const [dark, first, second, third] = under(0) as readonly ObservedFrame[];
  const away = { ...third, observation: { ...third?.observation, faces: [facing(image, 30)] } } as ObservedFrame;
  const before = [dark, first, second, away] as readonly ObservedFrame[];
  const { legs } = tellingAfter(light, lightParams, limits, before);
  const again = under(1).map((frame, index) => ({
    ...frame,
    capturedAt: 4_500 + frame.capturedAt,
    legsTold: legs + index,
    sinceToldMs: frame.sinceToldMs ?? 1_400,
  }));
  return [...before, ...again];
}
