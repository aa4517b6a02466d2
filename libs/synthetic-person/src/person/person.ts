import { usualAppearance, type Appearance } from './appearance';
import { usualShape, type FaceShape } from './face-shape';

/** How the head is held, in degrees: yaw > 0 turns the nose to the right of the picture, pitch > 0 lifts it, roll > 0 is clockwise. */
export interface HeadPose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** What the face does. Each from 0 (not at all) to 1, the gaze from −1 to 1: right and up of the picture are positive. */
export interface Expression {
  readonly lidsClosed: number;
  readonly smile: number;
  readonly mouthOpen: number;
  readonly browsRaised: number;
  readonly gazeX: number;
  readonly gazeY: number;
}

export interface Person {
  readonly pose: HeadPose;
  readonly expression: Expression;
  readonly shape: FaceShape;
  readonly appearance: Appearance;
}

export interface PersonChanges {
  readonly pose?: Partial<HeadPose>;
  readonly expression?: Partial<Expression>;
  readonly shape?: Partial<FaceShape>;
  readonly appearance?: Partial<Appearance>;
}

const facingTheCamera: HeadPose = { yaw: 0, pitch: 0, roll: 0 };

const neutral: Expression = { lidsClosed: 0, smile: 0, mouthOpen: 0, browsRaised: 0, gazeX: 0, gazeY: 0 };

/** The neutral person who faces the camera, with what differs from it. */
export function person({ pose, expression, shape, appearance }: PersonChanges = {}): Person {
  return {
    pose: { ...facingTheCamera, ...pose },
    expression: { ...neutral, ...expression },
    shape: { ...usualShape, ...shape },
    appearance: { ...usualAppearance, ...appearance },
  };
}
