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
 * One face as an analyser saw it. Everything but the landmarks may be absent: an analyser leaves out what it could not
 * measure, and no rule may assume that it is there.
 */
export interface Face {
  /** Confidence that this is a face, 0–100. */
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

/** Places of a face, and around it, whose light is measured. Left is the left of the image. */
export const lightRegions = [
  'forehead',
  'nose',
  'noseLeft',
  'noseRight',
  'cheekLeft',
  'cheekRight',
  'edgeLeft',
  'edgeRight',
  'background',
] as const;
export type LightRegion = (typeof lightRegions)[number];

/** The light of one region: means over its pixels, each colour linear from 0 to 1 (IEC 61966-2-1, decoded). */
export interface RegionLight {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** The share of its pixels that are as bright as a picture can show, 0–1: they tell nothing. */
  readonly clipped: number;
}

/** The light of the regions that lie in the picture. */
export type FaceLight = Readonly<Partial<Record<LightRegion, RegionLight>>>;

/**
 * What an analyser saw in one frame. Provider-neutral: the results of any detector, on the server or in a browser, are
 * converted to this.
 */
export interface Observation {
  readonly faces: readonly Face[];
  /**
   * The light of the only face. Absent where the challenge does not ask for it, where there is not exactly one face, where the picture could not
   * be measured, and in a browser.
   */
  readonly light?: FaceLight;
}

/** A comparer's result for two frames of an attempt. */
export interface FaceComparison {
  /**
   * Capture times of the two frames, in milliseconds of the client's clock. A capture time identifies a frame within
   * its attempt.
   */
  readonly frames: readonly [reference: number, other: number];
  /** 0–100; 0 when one of the pictures has no face. */
  readonly similarity: number;
}

/** A comparison with its time and its price in comparer calls. */
export interface MadeComparison extends FaceComparison {
  readonly comparedAt: number;
  readonly comparerCalls: number;
}
