import { coveredConfidence, degreesOf, landmarkOf, yesConfidence } from './face';
import type { ImageSize } from './geometry';
import type { Face, Observation, Rotation } from './observation';

/** Every limit of a reference image: its unit, the bounds within which a deployment may move it, its default and its meaning. */
export const referenceLimits = {
  minEyeDistancePixels: {
    unit: 'pixels',
    min: 10,
    max: 500,
    default: 50,
    meaning: 'Smallest distance between the eyes.',
  },
  maxYawDegrees: {
    unit: 'degrees',
    min: 1,
    max: 90,
    default: 12,
    meaning: 'How far the head may be turned to a side.',
  },
  maxPitchDegrees: {
    unit: 'degrees',
    min: 1,
    max: 90,
    default: 15,
    meaning: 'How far the head may be tilted up or down.',
  },
  maxRollDegrees: {
    unit: 'degrees',
    min: 1,
    max: 90,
    default: 15,
    meaning: 'How far the head may be tilted towards a shoulder.',
  },
  minBrightness: { unit: 'brightness', min: 0, max: 100, default: 15, meaning: 'How bright the face must be.' },
  maxBrightness: { unit: 'brightness', min: 0, max: 100, default: 95, meaning: 'How bright the face may be.' },
  minSharpness: { unit: 'sharpness', min: 0, max: 100, default: 30, meaning: 'How sharp the face must be.' },
  minEyesOpenConfidence: {
    unit: 'confidence',
    min: 0,
    max: 100,
    default: 80,
    meaning: 'How confident the analyser must be that the eyes are open.',
  },
  maxCoveredConfidence: {
    unit: 'confidence',
    min: 0,
    max: 100,
    default: 50,
    meaning:
      'How confident the analyser may be that a hand, mask, sunglasses or the like cover the face. 100 turns the check off.',
  },
  maxCutOffPercent: {
    unit: 'percent',
    min: 0,
    max: 100,
    default: 5,
    meaning: 'How much of the face may lie outside the picture.',
  },
} as const;

export type ReferenceLimitName = keyof typeof referenceLimits;
export type ReferenceLimits = Readonly<Record<ReferenceLimitName, number>>;

/** The limits of a deployment that changes none. */
export const defaultReferenceLimits = Object.fromEntries(
  Object.entries(referenceLimits).map(([name, limit]) => [name, limit.default]),
) as unknown as ReferenceLimits;

/** Why an attempt has no reference image: what the best of its frames lacks, or that it has none to choose from. */
export const referenceFailures = [
  'no_frame',
  'not_measured',
  'number_of_faces',
  'face_covered',
  'cut_off',
  'too_small',
  'not_straight',
  'eyes_closed',
  'too_dark',
  'too_bright',
  'not_sharp',
] as const;
export type ReferenceFailure = (typeof referenceFailures)[number];

/** Why a check has no reference image: its state, or what the best frame lacks. */
export const noReferenceImage = ['not_passed', 'erased', 'redacted', ...referenceFailures] as const;
export type NoReferenceImage = (typeof noReferenceImage)[number];

/** The frame that shows the face best, by its sequence number; or why none is good enough. */
export type ReferenceImage = { readonly sequence: number } | { readonly failure: ReferenceFailure };

/** How far a frame is from one criterion: 0 ideal, up to 1 within the limit, above 1 not good enough. */
interface Shortfall {
  readonly failure: ReferenceFailure;
  readonly amount: number;
}

/** Beyond any limit, but measured. */
const utmost = 1e6;
/** Of what the analyser did not measure. A frame that does not show one face is further off. */
const unmeasured = 1e7;

/**
 * Returns the frame that shows the face best, or, if none is within every limit, what the one that comes nearest lacks
 * most. What an analyser did not measure is not within its limit. Of equally good frames it is the first one.
 */
export function referenceImageAmong(
  frames: readonly { readonly sequence: number; readonly observation: Observation }[],
  image: ImageSize,
  limits: ReferenceLimits,
): ReferenceImage {
  let best: { readonly sequence: number; readonly worst: Shortfall; readonly rank: number } | undefined;
  for (const { sequence, observation } of frames) {
    const shortfalls = shortfallsOf(observation, image, limits);
    const worst = shortfalls.reduce((most, each) => (each.amount > most.amount ? each : most));
    const squares = shortfalls.reduce((sum, { amount }) => sum + amount ** 2, 0);
    const rank = worst.amount <= 1 ? squares + expression(observation) : atLeastUnfit + worst.amount;
    if (!best || rank < best.rank) best = { sequence, worst, rank };
  }
  if (!best) return { failure: 'no_frame' };
  const { amount, failure } = best.worst;
  if (amount <= 1) return { sequence: best.sequence };
  return { failure: amount === unmeasured ? 'not_measured' : failure };
}

/** Above the rank of every frame that is within all limits. */
const atLeastUnfit = 1000;

function shortfallsOf(
  { faces }: Observation,
  image: ImageSize,
  limits: ReferenceLimits,
): readonly [Shortfall, ...Shortfall[]] {
  const [face] = faces;
  if (!face || faces.length > 1) return [{ failure: 'number_of_faces', amount: Infinity }];
  const { brightness, sharpness } = face.quality ?? {};
  const straightness = Math.max(
    upTo(turnedBy(face, 'yaw'), limits.maxYawDegrees),
    upTo(turnedBy(face, 'pitch'), limits.maxPitchDegrees),
    upTo(turnedBy(face, 'roll'), limits.maxRollDegrees),
  );
  return [
    { failure: 'face_covered', amount: coveredBy(faces, limits.maxCoveredConfidence) },
    { failure: 'cut_off', amount: upTo(cutOffPercent(face), limits.maxCutOffPercent) },
    { failure: 'too_small', amount: atLeast(eyeDistance(face, image), limits.minEyeDistancePixels) },
    { failure: 'not_straight', amount: straightness },
    { failure: 'eyes_closed', amount: downTo(yesConfidence(face.eyesOpen), limits.minEyesOpenConfidence) },
    { failure: 'too_dark', amount: downTo(brightness, limits.minBrightness) },
    { failure: 'too_bright', amount: upTo(brightness, limits.maxBrightness) },
    { failure: 'not_sharp', amount: downTo(sharpness, limits.minSharpness) },
  ];
}

function coveredBy(faces: readonly Face[], limit: number): number {
  return limit < 100 ? upTo(coveredConfidence(faces), limit) : 0;
}

/** 0 for nothing, 1 at the limit. */
function upTo(value: number | undefined, limit: number): number {
  if (value === undefined || !Number.isFinite(value)) return unmeasured;
  return Math.min(utmost, limit > 0 ? Math.max(0, value) / limit : value > 0 ? utmost : 0);
}

/** The same for a value of 0–100 of which more is better: 0 at 100, 1 at the limit. */
function downTo(value: number | undefined, limit: number): number {
  if (value === undefined || !Number.isFinite(value)) return unmeasured;
  return upTo(100 - value, 100 - limit);
}

/** The same for a length of which more is better. */
function atLeast(value: number | undefined, limit: number): number {
  if (value === undefined || !Number.isFinite(value)) return unmeasured;
  return value > 0 ? Math.min(utmost, limit / value) : utmost;
}

function turnedBy(face: Face, axis: keyof Rotation): number | undefined {
  const degrees = degreesOf(face, axis);
  return degrees === undefined ? undefined : Math.abs(degrees);
}

function eyeDistance(face: Face, { width, height }: ImageSize): number | undefined {
  const left = landmarkOf(face, 'eyeLeft');
  const right = landmarkOf(face, 'eyeRight');
  return left && right && Math.hypot((right.x - left.x) * width, (right.y - left.y) * height);
}

/** Returns how much of a face's box lies outside the picture. */
function cutOffPercent({ box }: Face): number | undefined {
  if (!box || !(box.width > 0 && box.height > 0)) return undefined;
  const across = Math.min(1, box.left + box.width) - Math.max(0, box.left);
  const along = Math.min(1, box.top + box.height) - Math.max(0, box.top);
  const inside = (Math.max(0, across) * Math.max(0, along)) / (box.width * box.height);
  return 100 * (1 - Math.min(1, inside));
}

/** Returns 0 for a face at rest, up to 2 for one that laughs: it prefers one frame to another and rejects none. */
function expression({ faces: [face] }: Observation): number {
  return ((yesConfidence(face?.mouthOpen) ?? 0) + (yesConfidence(face?.smiling) ?? 0)) / 100;
}
