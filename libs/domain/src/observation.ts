import type { Box, Point } from './geometry';

/** A named point of a face. `type` is Rekognition's landmark name (`nose`, `eyeLeft`, `leftPupil`, …); left is the left of the image. */
export interface Landmark extends Point {
  readonly type: string;
}

/** Rotation of a head in degrees: yaw > 0 turns the nose to the right of the image, roll > 0 is clockwise, pitch > 0 is up. */
export interface Rotation {
  readonly roll: number;
  readonly yaw: number;
  readonly pitch: number;
}

/** A yes-or-no attribute of a face and the analyser's confidence in it, 0–100. */
export interface Finding {
  readonly value: boolean;
  readonly confidence: number;
}

/**
 * One face as an analyser saw it. Everything but the landmarks may be absent: an analyser that could not tell leaves it out,
 * and no rule may assume it is there.
 */
export interface Face {
  /** That this is a face at all, 0–100. */
  readonly confidence?: number;
  readonly box?: Box;
  readonly landmarks: readonly Landmark[];
  readonly rotation?: Partial<Rotation>;
  readonly eyesOpen?: Finding;
  readonly mouthOpen?: Finding;
  readonly smiling?: Finding;
  /** Something covers part of the face: a hand, a pen, a mask. Glasses, beards and head coverings do not. */
  readonly occluded?: Finding;
  readonly sunglasses?: Finding;
  /** 0–100 each. */
  readonly quality?: { readonly brightness: number; readonly sharpness: number };
}

/** What an analyser saw in one frame. Provider-neutral: any detector, on the server or in a browser, is turned into this. */
export interface Observation {
  readonly faces: readonly Face[];
}

/** How alike the faces of two frames of an attempt are, as a comparer said. */
export interface FaceComparison {
  /** Capture times of the two frames, in milliseconds of the client's clock: they name a frame within its attempt. */
  readonly frames: readonly [reference: number, other: number];
  /** 0–100; 0 where a face was missing. */
  readonly similarity: number;
}

/** A comparison as it was made and paid for. */
export interface MadeComparison extends FaceComparison {
  readonly comparedAt: number;
  readonly comparerCalls: number;
}
