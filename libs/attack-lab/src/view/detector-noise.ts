import type { Face } from '@liveness/domain';
import { type RandomNumber, normal } from '../random';
import type { Seen } from './seen-face';

/** Deviations from frame to frame, of what is seen of a face that does not change. */
export interface DetectorNoise {
  /** Of each coordinate of a landmark, in inter-ocular distances. */
  readonly landmark: number;
  /** Degrees. */
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** Measured on the local analyser. */
export const serverNoise: DetectorNoise = { landmark: 0.007, yaw: 0.4, pitch: 1, roll: 0.35 };
/** Of the browser's points, in inter-ocular distances. */
export const browserNoise = 0.006;

/** A moment as it is seen once more: with the detectors' own noise. */
export function withNoise({ image, server, browser }: Seen, random: RandomNumber): Seen {
  return {
    image,
    server: { faces: server.faces.map((face) => noisyFace(face, random)) },
    browser: browser.map(({ score, points }) => {
      const eyes =
        Math.hypot(points[2 * 45]! - points[2 * 36]!, points[2 * 45 + 1]! - points[2 * 36 + 1]!) * outerToInterOcular;
      return { score, points: points.map((value) => value + normal(random) * browserNoise * eyes) };
    }),
  };
}

/** Middle of eye to middle of eye, of outer corner to outer corner. */
const outerToInterOcular = 0.7;

function noisyFace(face: Face, random: RandomNumber): Face {
  const left = face.landmarks.find(({ type }) => type === 'eyeLeft');
  const right = face.landmarks.find(({ type }) => type === 'eyeRight');
  const eyes = left && right ? Math.hypot(right.x - left.x, right.y - left.y) : 0;
  const { roll = 0, yaw = 0, pitch = 0 } = face.rotation ?? {};
  return {
    ...face,
    rotation: {
      roll: roll + normal(random) * serverNoise.roll,
      yaw: yaw + normal(random) * serverNoise.yaw,
      pitch: pitch + normal(random) * serverNoise.pitch,
    },
    landmarks: face.landmarks.map(({ type, x, y }) => ({
      type,
      x: x + normal(random) * serverNoise.landmark * eyes,
      y: y + normal(random) * serverNoise.landmark * eyes,
    })),
  };
}
