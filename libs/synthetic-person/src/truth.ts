import { Camera, usualShot, type Shot } from './camera/camera';
import { rotationOf, toWorld, type Vector } from './geometry/head-frame';
import { measuresOf } from './geometry/measures';
import { facePoints, pupil } from './observation/face-points';
import type { Expression, HeadPose, Person } from './person/person';

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

/** Computed from the geometry alone: no picture is drawn. */
export function truthOf(person: Person, shot: Shot = usualShot): Truth {
  const { pose, expression, shape } = person;
  const { noseTip, chin, mouthHeight } = measuresOf(shape);
  const camera = new Camera(shot);
  const rotation = rotationOf(pose);
  const seen = (point: Vector) => camera.project(toWorld(rotation, point));
  return {
    ...pose,
    ...expression,
    noseTip: seen(noseTip),
    leftPupil: seen(pupil(person, -1)),
    rightPupil: seen(pupil(person, 1)),
    mouth: seen([0, mouthHeight, 0.86]),
    chin: seen(chin),
  };
}

/** Where the thirty landmarks of a face are in a picture, in pixels, by the names that Rekognition gives them. */
export function landmarksOf(person: Person, shot: Shot = usualShot): Readonly<Record<string, PixelPoint>> {
  const camera = new Camera(shot);
  const rotation = rotationOf(person.pose);
  return Object.fromEntries(
    Object.entries(facePoints(person)).map(([type, point]) => [type, camera.project(toWorld(rotation, point))]),
  );
}
