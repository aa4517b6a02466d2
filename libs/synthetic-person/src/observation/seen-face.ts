import type { Face, Finding, Landmark } from '@liveness/domain';
import { Camera, usualShot } from '../camera/camera';
import { rotationOf, toWorld, type Vector } from '../geometry/head-frame';
import type { Person } from '../person/person';
import { truthOf, type PixelPoint } from '../truth';
import { facePoints } from './face-points';

/** Where a picture of the usual shot goes in a larger or smaller one, as `placed` puts it there. */
export interface PlacedShot {
  /** Size of the picture in pixels. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** How far the shot's middle is moved, in pixels of the picture: to the right and down. */
  readonly dx: number;
  readonly dy: number;
}

/** Beside the landmarks, a face's box takes in the forehead up to where the hair begins. */
const hairline: readonly Vector[] = [
  [-0.4, 0.62, 0.6],
  [0, 0.68, 0.68],
  [0.4, 0.62, 0.6],
];

/** What a faultless analyser says of a person in a picture: computed from the geometry alone, nothing is drawn. Places are normalised to the picture. */
export function seenFace(person: Person, { width, height, scale, dx, dy }: PlacedShot): Face {
  const { pose, expression } = person;
  const camera = new Camera(usualShot);
  const rotation = rotationOf(pose);
  const seen = (point: Vector) => {
    const { x, y } = camera.project(toWorld(rotation, point));
    return {
      x: ((x - usualShot.width / 2) * scale + width / 2 + dx) / width,
      y: ((y - usualShot.height / 2) * scale + height / 2 + dy) / height,
    };
  };
  const landmarks = Object.entries(facePoints(person)).map(([type, point]): Landmark => ({ type, ...seen(point) }));
  return {
    confidence: 99.9,
    box: boxAround([...landmarks, ...hairline.map(seen)]),
    landmarks,
    rotation: { roll: pose.roll, yaw: pose.yaw, pitch: pose.pitch },
    eyesOpen: finding(expression.lidsClosed < 0.5),
    mouthOpen: finding(expression.mouthOpen > 0.3),
    smiling: finding(expression.smile > 0.5),
    quality: { brightness: 78, sharpness: 86 },
  };
}

/** The placement that puts the tip of a person's nose at a point of a picture, in pixels. */
export function shotWithNoseAt(
  person: Person,
  { width, height, scale }: Omit<PlacedShot, 'dx' | 'dy'>,
  nose: PixelPoint,
): PlacedShot {
  const tip = truthOf(person).noseTip;
  return {
    width,
    height,
    scale,
    dx: nose.x - width / 2 - (tip.x - usualShot.width / 2) * scale,
    dy: nose.y - height / 2 - (tip.y - usualShot.height / 2) * scale,
  };
}

function boxAround(points: readonly PixelPoint[]): NonNullable<Face['box']> {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function finding(value: boolean): Finding {
  return { value, confidence: 99 };
}
