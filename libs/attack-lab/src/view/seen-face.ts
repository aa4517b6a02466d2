import type { DetectedFace } from '@liveness/capture-guidance';
import { observationOf } from '@liveness/capture-guidance';
import type { Face, ImageSize, Observation } from '@liveness/domain';

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
export function moved(seen: Seen, { scale, dx, dy }: Move): Seen {
  const { image, server } = seen;
  const x = (place: number) => (place - 0.5) * scale + 0.5 + dx;
  const y = (place: number) => (place - 0.5) * scale + 0.5 + dy;
  return {
    image,
    server: { faces: server.faces.map((face) => movedFace(face, x, y, scale)) },
    get browser() {
      return seen.browser.map(({ score, points }) => ({
        score,
        points: movedPoints(points, image, x, y),
      }));
    },
  };
}

function movedPoints(
  points: Float32Array,
  { width, height }: ImageSize,
  x: (place: number) => number,
  y: (place: number) => number,
): Float32Array {
  const there = new Float32Array(points.length);
  for (let index = 0; index < points.length; index += 2) {
    there[index] = x(points[index]! / width) * width;
    there[index + 1] = y(points[index + 1]! / height) * height;
  }
  return there;
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
  const turn = (x: number, y: number) => ({
    x: middle.x + (x - middle.x) * cos - (y - middle.y) * sin,
    y: middle.y + (x - middle.x) * sin + (y - middle.y) * cos,
  });
  const tiltedFace = (face: Face): Face => {
    const { box, rotation, landmarks } = face;
    const centre = box && turn((box.left + box.width / 2) * image.width, (box.top + box.height / 2) * image.height);
    return {
      ...face,
      ...(box &&
        centre && {
          box: { ...box, left: centre.x / image.width - box.width / 2, top: centre.y / image.height - box.height / 2 },
        }),
      ...(rotation && { rotation: { ...rotation, roll: (rotation.roll ?? 0) + degrees } }),
      landmarks: landmarks.map(({ type, x, y }) => {
        const there = turn(x * image.width, y * image.height);
        return { type, x: there.x / image.width, y: there.y / image.height };
      }),
    };
  };
  const tiltedPoints = (points: Float32Array) => {
    const there = new Float32Array(points.length);
    for (let index = 0; index < points.length; index += 2) {
      const { x, y } = turn(points[index]!, points[index + 1]!);
      there[index] = x;
      there[index + 1] = y;
    }
    return there;
  };
  return {
    image,
    server: { faces: server.faces.map(tiltedFace) },
    browser: browser.map(({ score, points }) => ({ score, points: tiltedPoints(points) })),
  };
}

/**
 * The mean of several moments of one face, weighted; what is yes or no, and all else if one of them has no face or several, is that
 * of the heaviest. What the browser saw is reckoned when it is asked for: an attacker tries thousands of ways without it.
 */
export function mixed(moments: readonly Seen[], weights: readonly number[]): Seen {
  const heaviest = moments[weights.indexOf(Math.max(...weights))];
  if (!heaviest) throw new Error('nothing to mix');
  const server = moments.every((each) => each.server.faces.length === 1)
    ? { faces: [mixedFace(moments, weights, heaviest.server.faces[0] as Face)] }
    : heaviest.server;
  return {
    image: heaviest.image,
    server,
    get browser() {
      return moments.every((each) => each.browser.length === 1) ? [mixedDetected(moments, weights)] : heaviest.browser;
    },
  };
}

function mixedFace(moments: readonly Seen[], weights: readonly number[], heaviest: Face): Face {
  const box = { left: 0, top: 0, width: 0, height: 0 };
  const rotation = { roll: 0, yaw: 0, pitch: 0 };
  const landmarks = heaviest.landmarks.map(({ type }) => ({ type, x: 0, y: 0 }));
  let confidence = 0;
  for (let index = 0; index < moments.length; index += 1) {
    const face = moments[index]!.server.faces[0]!;
    const weight = weights[index]!;
    confidence += weight * (face.confidence ?? 0);
    for (const side of ['left', 'top', 'width', 'height'] as const) box[side] += weight * (face.box?.[side] ?? 0);
    for (const axis of ['roll', 'yaw', 'pitch'] as const) rotation[axis] += weight * (face.rotation?.[axis] ?? 0);
    for (let at = 0; at < landmarks.length; at += 1) {
      const landmark = face.landmarks[at]!;
      landmarks[at]!.x += weight * landmark.x;
      landmarks[at]!.y += weight * landmark.y;
    }
  }
  return { ...heaviest, confidence, box, rotation, landmarks };
}

function mixedDetected(moments: readonly Seen[], weights: readonly number[]): DetectedFace {
  const points = new Float32Array(moments[0]!.browser[0]!.points.length);
  let score = 0;
  for (let index = 0; index < moments.length; index += 1) {
    const face = moments[index]!.browser[0]!;
    const weight = weights[index]!;
    score += weight * face.score;
    for (let at = 0; at < points.length; at += 1) points[at]! += weight * face.points[at]!;
  }
  return { score, points };
}
