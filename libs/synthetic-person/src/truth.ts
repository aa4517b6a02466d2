import { Camera, usualShot, type Shot } from './camera/camera';
import { rotationOf, toWorld, type Vector } from './geometry/head-frame';
import { mouthHeight } from './geometry/mouth';
import { noseTip, pupil } from './observation/face-points';
import type { Expression, HeadPose, Person } from './person';

export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** What is really in a drawn picture. Points in pixels of it; left is the left of the picture. */
export interface Truth extends HeadPose, Expression {
  readonly noseTip: PixelPoint;
  readonly leftPupil: PixelPoint;
  readonly rightPupil: PixelPoint;
  readonly mouth: PixelPoint;
  readonly chin: PixelPoint;
}

const mouth: Vector = [0, mouthHeight, 0.86];
const chin: Vector = [0, -1.1, 0.55];

/** Computed from the geometry alone: no picture is drawn. */
export function truthOf({ pose, expression }: Person, shot: Shot = usualShot): Truth {
  const camera = new Camera(shot);
  const rotation = rotationOf(pose);
  const seen = (point: Vector) => camera.project(toWorld(rotation, point));
  return {
    ...pose,
    ...expression,
    noseTip: seen(noseTip),
    leftPupil: seen(pupil(expression, -1)),
    rightPupil: seen(pupil(expression, 1)),
    mouth: seen(mouth),
    chin: seen(chin),
  };
}
