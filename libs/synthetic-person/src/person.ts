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

/** Red, green and blue, each 0–1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Who it is, and the room behind. */
export interface Appearance {
  readonly skin: Colour;
  readonly hair: Colour;
  readonly iris: Colour;
  readonly lips: Colour;
  readonly shirt: Colour;
  readonly room: Colour;
}

export interface Person {
  readonly pose: HeadPose;
  readonly expression: Expression;
  readonly appearance: Appearance;
}

export interface PersonChanges {
  readonly pose?: Partial<HeadPose>;
  readonly expression?: Partial<Expression>;
  readonly appearance?: Partial<Appearance>;
}

const facingTheCamera: HeadPose = { yaw: 0, pitch: 0, roll: 0 };

const neutral: Expression = { lidsClosed: 0, smile: 0, mouthOpen: 0, browsRaised: 0, gazeX: 0, gazeY: 0 };

const usualAppearance: Appearance = {
  skin: [0.74, 0.52, 0.42],
  hair: [0.22, 0.15, 0.1],
  iris: [0.25, 0.16, 0.09],
  lips: [0.66, 0.33, 0.31],
  shirt: [0.16, 0.24, 0.38],
  room: [0.8, 0.8, 0.79],
};

/** The neutral person who faces the camera, with what differs from it. */
export function person({ pose, expression, appearance }: PersonChanges = {}): Person {
  return {
    pose: { ...facingTheCamera, ...pose },
    expression: { ...neutral, ...expression },
    appearance: { ...usualAppearance, ...appearance },
  };
}
