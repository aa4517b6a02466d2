import type { ObservedFrame } from '@liveness/challenge-kernel';
import { toObservation } from '@liveness/rekognition-faces';
import type { NoseParams } from '@liveness/challenge-nose';
import type { PoseParams } from '@liveness/challenge-pose';
import { expandLandmarks } from './landmark-shorthand';

/** The original's result: a verdict, or a crash, which allows any verdict. Undefined if a case does not state it. */
export type Expectation = { readonly success: boolean } | { readonly crashed: true };

/** One golden case, read leniently: no content of a file makes reading it throw. */
export interface VectorCase {
  readonly id: string;
  readonly challengeType: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** In upload order. */
  readonly frames: readonly (ObservedFrame & { readonly uploaded: number })[];
  readonly expected?: Expectation;
  /** The verdict if the original had sorted times as numbers, where it differs. */
  readonly expectedNumericSort?: Expectation;
  readonly reason?: string;
  /** The states of each processed frame, one letter each. */
  readonly trace?: readonly string[];
  /** Upload indices in order of processing, if it differs from the upload order. */
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

/**
 * Returns the stored parameters of a NOSE case unchanged, odd ones included. A missing number becomes NaN, which meets
 * no rule.
 */
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

/** Returns the stored parameters of a POSE case; expressions that our schema does not know are passed on unchanged. */
export function poseParams(stored: Fields): PoseParams {
  const { eyes, mouth } = (stored['pose'] ?? {}) as PoseParams['pose'];
  return {
    imageWidth: Number(stored['imageWidth']),
    imageHeight: Number(stored['imageHeight']),
    pose: { eyes, mouth },
  };
}
