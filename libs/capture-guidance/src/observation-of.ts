import type { Box, Face, ImageSize, Landmark, Observation, Point } from '@liveness/domain';
import type { DetectedFace } from './detected-face';
import { headRotation } from './head-rotation';
import { landmarkNames } from './landmark-names';

/** Turns what the browser's detector found into the observation that the challenge engine reads on the server, too. */
export function observationOf(faces: readonly DetectedFace[], image: ImageSize): Observation {
  return { faces: faces.map((face) => faceOf(face, image)) };
}

function faceOf({ score, points }: DetectedFace, { width, height }: ImageSize): Face {
  const inPixels = pointsOf(points);
  const landmarks = landmarkNames.map(([type, indices]): Landmark => {
    const { x, y } = middle(indices.map((index) => inPixels[index] as Point));
    return { type, x: x / width, y: y / height };
  });
  const { left, top, ...size } = boxAround(inPixels);
  const box = { left: left / width, top: top / height, width: size.width / width, height: size.height / height };
  return { confidence: score * 100, box, landmarks, rotation: headRotation(inPixels) };
}

/** The forehead that the landmarks leave out, as a share of the height from brows to chin: the server's analyser counts it in. */
const foreheadShare = 0.255;

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const browTop = Math.min(...ys);
  const chin = Math.max(...ys);
  const left = Math.min(...xs);
  const top = browTop - (chin - browTop) * foreheadShare;
  return { left, top, width: Math.max(...xs) - left, height: chin - top };
}

function pointsOf(flat: Float32Array): readonly Point[] {
  return Array.from({ length: flat.length / 2 }, (_, index) => ({
    x: flat[2 * index] as number,
    y: flat[2 * index + 1] as number,
  }));
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
