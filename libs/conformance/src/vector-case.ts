import type { ObservedFrame } from '@liveness/challenge-kernel';
import { toObservation } from '@liveness/rekognition-faces';
import type { NoseParams } from '@liveness/challenge-nose';
import type { PoseParams } from '@liveness/challenge-pose';
import { expandLandmarks } from './landmark-shorthand';

/** What the original answered: a verdict, or a crash, which leaves the verdict open. Undefined where a case does not say. */
export type Expectation = { readonly success: boolean } | { readonly crashed: true };

/** One golden case, read leniently: nothing that a file may hold makes reading it throw. */
export interface VectorCase {
  readonly id: string;
  readonly challengeType: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** In upload order. */
  readonly frames: readonly (ObservedFrame & { readonly uploaded: number })[];
  readonly expected?: Expectation;
  /** The verdict had the original ordered times as numbers, where that differs. */
  readonly expectedNumericSort?: Expectation;
  readonly reason?: string;
  /** The states that each processed frame was given to, a letter each. */
  readonly trace?: readonly string[];
  /** Upload indices in order of processing, where that is not upload order. */
  readonly order?: readonly number[];
  readonly tags: readonly string[];
}

export function readCase(line: unknown): VectorCase {
  const fields = record(line);
  return {
    id: String(fields['id'] ?? '(no id)'),
    challengeType: String(fields['challengeType']),
    params: record(fields['params']),
    frames: list(fields['frames']).map(readFrame),
    expected: readExpectation(fields['expected']),
    expectedNumericSort: readExpectation(fields['expectedNumericSort']),
    reason: typeof fields['reason'] === 'string' ? fields['reason'] : undefined,
    trace: Array.isArray(fields['trace']) ? fields['trace'].map(String) : undefined,
    order: Array.isArray(fields['order']) ? fields['order'].map(Number) : undefined,
    tags: list(fields['tags']).map(String),
  };
}

function readFrame(frame: unknown, uploaded: number): VectorCase['frames'][number] {
  const { timestamp, rekMetadata } = record(frame);
  const capturedAt = Number(timestamp);
  const observation = toObservation(list(rekMetadata).map(expandLandmarks));
  return { uploaded, capturedAt: Number.isNaN(capturedAt) ? 0 : capturedAt, observation };
}

function readExpectation(value: unknown): Expectation | undefined {
  const { success, error } = record(value);
  if (typeof success === 'boolean') return { success };
  return error === undefined ? undefined : { crashed: true };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

type Fields = Readonly<Record<string, unknown>>;

/** The stored parameters of a NOSE case as they are, odd ones included; what is missing is no number, which no rule is met by. */
export function noseParams(stored: Fields): NoseParams {
  const pixels = (name: keyof NoseParams) => (stored[name] === undefined ? NaN : Number(stored[name]));
  return {
    imageWidth: pixels('imageWidth'),
    imageHeight: pixels('imageHeight'),
    areaLeft: pixels('areaLeft'),
    areaTop: pixels('areaTop'),
    areaWidth: pixels('areaWidth'),
    areaHeight: pixels('areaHeight'),
    minFaceAreaPercent: pixels('minFaceAreaPercent'),
    noseLeft: pixels('noseLeft'),
    noseTop: pixels('noseTop'),
    noseWidth: pixels('noseWidth'),
    noseHeight: pixels('noseHeight'),
  };
}

/** The stored parameters of a POSE case; expressions that our schema does not know are let through as they are. */
export function poseParams(stored: Fields): PoseParams {
  const { eyes, mouth } = (stored['pose'] ?? {}) as PoseParams['pose'];
  return {
    imageWidth: Number(stored['imageWidth']),
    imageHeight: Number(stored['imageHeight']),
    pose: { eyes, mouth },
  };
}
