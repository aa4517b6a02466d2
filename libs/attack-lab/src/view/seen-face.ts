import type { DetectedFace } from '@liveness/capture-guidance';
import { observationOf } from '@liveness/capture-guidance';
import type { Face, ImageSize, Observation } from '@liveness/domain';
import type { View } from './view';

/** What both detectors see at one moment. */
export interface Seen {
  readonly image: ImageSize;
  readonly server: Observation;
  readonly browser: readonly DetectedFace[];
}

/** How a whole picture is moved: scaled about its middle, then shifted by shares of its width and height (right and down are positive). */
export interface Move {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

export const unmoved: Move = { scale: 1, dx: 0, dy: 0 };

/** What the portal's guidance makes of a moment. */
export function browserObservation({ browser, image }: Seen): Observation {
  return observationOf(browser, image);
}

/** What is seen when the whole picture is moved: every place moves with it, and nothing else changes. */
export function moved<Moment extends Seen | View>(seen: Moment, { scale, dx, dy }: Move): Seen {
  const { image, server, browser } = seen;
  const x = (place: number) => (place - 0.5) * scale + 0.5 + dx;
  const y = (place: number) => (place - 0.5) * scale + 0.5 + dy;
  return {
    image,
    server: { faces: server.faces.map((face) => movedFace(face, x, y, scale)) },
    browser: browser.map(({ score, points }) => ({
      score,
      points: points.map((pixels, index) => (index % 2 === 0 ? x(pixels / image.width) * image.width : y(pixels / image.height) * image.height)),
    })),
  };
}

function movedFace(face: Face, x: (place: number) => number, y: (place: number) => number, scale: number): Face {
  const { box, landmarks } = face;
  return {
    ...face,
    ...(box && { box: { left: x(box.left), top: y(box.top), width: box.width * scale, height: box.height * scale } }),
    landmarks: landmarks.map(({ type, x: px, y: py }) => ({ type, x: x(px), y: y(py) })),
  };
}

/** What is seen when the camera is tilted by a few degrees about the picture's middle: all in it turns clockwise. */
export function tilted({ image, server, browser }: Seen, degrees: number): Seen {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const middle = { x: image.width / 2, y: image.height / 2 };
  const turn = (x: number, y: number) => ({ x: middle.x + (x - middle.x) * cos - (y - middle.y) * sin, y: middle.y + (x - middle.x) * sin + (y - middle.y) * cos });
  const tiltedFace = (face: Face): Face => {
    const { box, rotation, landmarks } = face;
    const centre = box && turn((box.left + box.width / 2) * image.width, (box.top + box.height / 2) * image.height);
    return {
      ...face,
      ...(box && centre && { box: { ...box, left: centre.x / image.width - box.width / 2, top: centre.y / image.height - box.height / 2 } }),
      ...(rotation && { rotation: { ...rotation, roll: (rotation.roll ?? 0) + degrees } }),
      landmarks: landmarks.map(({ type, x, y }) => {
        const there = turn(x * image.width, y * image.height);
        return { type, x: there.x / image.width, y: there.y / image.height };
      }),
    };
  };
  const tiltedPoints = (points: Float32Array) => Float32Array.from(points, (_, index) => turn(points[index & ~1]!, points[index | 1]!)[index % 2 === 0 ? 'x' : 'y']);
  return { image, server: { faces: server.faces.map(tiltedFace) }, browser: browser.map(({ score, points }) => ({ score, points: tiltedPoints(points) })) };
}

/** The mean of several moments of one face, weighted; what is yes or no, and all else if one of them has no face or several, is that of the heaviest. */
export function mixed(moments: readonly Seen[], weights: readonly number[]): Seen {
  const [first] = moments;
  if (!first) throw new Error('nothing to mix');
  const heaviest = moments[weights.indexOf(Math.max(...weights))] as Seen;
  const faces = moments.map(({ server }) => server.faces[0] as Face);
  const server = moments.every((each) => each.server.faces.length === 1) ? { faces: [mixedFace(faces, weights, heaviest.server.faces[0] as Face)] } : heaviest.server;
  const detected = moments.map(({ browser }) => browser[0] as DetectedFace);
  const browser = moments.every((each) => each.browser.length === 1) ? [mixedDetected(detected, weights)] : heaviest.browser;
  return { image: first.image, server, browser };
}

function mixedFace(faces: readonly Face[], weights: readonly number[], heaviest: Face): Face {
  const mean = (of: (face: Face) => number) => faces.reduce((sum, face, index) => sum + of(face) * (weights[index] as number), 0);
  return {
    ...heaviest,
    confidence: mean(({ confidence = 0 }) => confidence),
    box: {
      left: mean(({ box }) => box?.left ?? 0),
      top: mean(({ box }) => box?.top ?? 0),
      width: mean(({ box }) => box?.width ?? 0),
      height: mean(({ box }) => box?.height ?? 0),
    },
    rotation: {
      roll: mean(({ rotation }) => rotation?.roll ?? 0),
      yaw: mean(({ rotation }) => rotation?.yaw ?? 0),
      pitch: mean(({ rotation }) => rotation?.pitch ?? 0),
    },
    landmarks: heaviest.landmarks.map(({ type }, at) => ({ type, x: mean(({ landmarks }) => landmarks[at]?.x ?? 0), y: mean(({ landmarks }) => landmarks[at]?.y ?? 0) })),
  };
}

function mixedDetected(faces: readonly DetectedFace[], weights: readonly number[]): DetectedFace {
  const points = new Float32Array(faces[0]?.points.length ?? 0);
  faces.forEach((face, index) => face.points.forEach((value, at) => (points[at]! += value * (weights[index] as number))));
  return { score: faces.reduce((sum, { score }, index) => sum + score * (weights[index] as number), 0), points };
}
