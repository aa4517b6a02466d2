import type { Face, ImageSize, Landmark } from '@liveness/domain';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import { seePerson } from '@liveness/challenge-kernel/testing';
import type { PoseLimits } from './limits';
import type { Pose, PoseParams } from './params';

/** Returns an analyser's observation of a person with this expression. For specs and benches. */
export function seeExpression({ eyes, mouth }: Pose, image: ImageSize = { width: 640, height: 480 }): Face {
  const size = Math.min(image.width, image.height) / 2;
  const person = seePerson({ image, centre: { x: image.width / 2, y: image.height / 2 }, width: size });
  const smiles = { value: mouth === 'SMILE', confidence: 99 };
  const shift = { OPEN: 0, CLOSED: 0, LOOKING_LEFT: -0.05, LOOKING_RIGHT: 0.05 }[eyes] * (size / image.width);
  const landmarks = person.landmarks.map((landmark) =>
    landmark.type.endsWith('Pupil')
      ? moved(landmark, shift)
      : eyes === 'CLOSED'
        ? withLidClosed(landmark, person.landmarks)
        : landmark,
  );
  return {
    ...person,
    landmarks: mouth === 'SMILE' ? withMouthGrown(landmarks) : landmarks,
    eyesOpen: { value: eyes !== 'CLOSED', confidence: 99 },
    smiling: smiles,
    mouthOpen: smiles,
  };
}

/**
 * Returns the frames of a person who does what the limits require: a neutral face first, if necessary, then the pose.
 */
export function holdPose(
  { imageWidth, imageHeight, pose }: PoseParams,
  { neutralFrames, poseFrames }: PoseLimits,
): readonly ObservedFrame[] {
  const expressions = [
    ...new Array<Pose>(neutralFrames).fill({ eyes: 'OPEN', mouth: 'CLOSED' }),
    ...new Array<Pose>(poseFrames).fill(pose),
  ];
  return expressions.map((expression, index) => ({
    capturedAt: index * 500,
    observation: { faces: [seeExpression(expression, { width: imageWidth, height: imageHeight })] },
  }));
}

/** Moves the upper lid down to the lower one. */
function withLidClosed(landmark: Landmark, all: readonly Landmark[]): Landmark {
  const lower = landmark.type.endsWith('EyeUp')
    ? all.find(({ type }) => type === landmark.type.replace('Up', 'Down'))
    : undefined;
  return lower ? { ...landmark, y: lower.y - (lower.y - landmark.y) * 0.2 } : landmark;
}

/** Moves the corners aside and parts the lips, away from the middle of the mouth. */
function withMouthGrown(landmarks: readonly Landmark[]): Landmark[] {
  const lips = landmarks.filter(({ type }) => /^mouth(Left|Right|Up|Down)$/.test(type));
  const middle = { x: meanOf(lips.map(({ x }) => x)), y: meanOf(lips.map(({ y }) => y)) };
  return landmarks.map((landmark) =>
    lips.includes(landmark)
      ? { ...landmark, x: middle.x + (landmark.x - middle.x) * 1.2, y: middle.y + (landmark.y - middle.y) * 1.5 }
      : landmark,
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function moved(landmark: Landmark, by: number): Landmark {
  return { ...landmark, x: landmark.x + by };
}
