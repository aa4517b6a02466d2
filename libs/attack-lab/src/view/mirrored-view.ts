import type { DetectedFace } from '@liveness/capture-guidance';
import type { Face, Landmark } from '@liveness/domain';
import type { Seen } from './seen-face';

/** What is seen in the mirror image of a picture: places change sides, and so do the names of what lies left and right. */
export function mirroredView(seen: Seen): Seen {
  const { image, server } = seen;
  return {
    image,
    server: { faces: server.faces.map(mirroredFace) },
    get browser() {
      return seen.browser.map((face) => mirroredDetected(face, image.width));
    },
  };
}

function mirroredFace(face: Face): Face {
  const { box, rotation, landmarks } = face;
  const named = new Map(landmarks.map((landmark) => [landmark.type, landmark]));
  return {
    ...face,
    ...(box && { box: { ...box, left: 1 - box.left - box.width } }),
    ...(rotation && {
      rotation: { roll: -(rotation.roll ?? 0), yaw: -(rotation.yaw ?? 0), pitch: rotation.pitch ?? 0 },
    }),
    landmarks: landmarks.map(({ type }): Landmark => {
      const other = named.get(oppositeOf(type)) as Landmark;
      return { type, x: 1 - other.x, y: other.y };
    }),
  };
}

/** `leftEyeBrowLeft` lies opposite `rightEyeBrowRight`, `mouthLeft` opposite `mouthRight`, `nose` opposite itself. */
export function oppositeOf(type: string): string {
  const known = opposites.get(type);
  if (known !== undefined) return known;
  const opposite = type.replace(
    /left|right|Left|Right/g,
    (side) => ({ left: 'right', right: 'left', Left: 'Right', Right: 'Left' })[side] as string,
  );
  opposites.set(type, opposite);
  return opposite;
}

const opposites = new Map<string, string>();

/** The opposite of each of the 68 points of the iBUG scheme. */
const oppositePoints: readonly number[] = [
  ...range(16, 0),
  ...range(26, 17),
  ...range(27, 30),
  ...range(35, 31),
  45,
  44,
  43,
  42,
  47,
  46,
  39,
  38,
  37,
  36,
  41,
  40,
  ...range(54, 48),
  ...range(59, 55),
  ...range(64, 60),
  ...range(67, 65),
];

function mirroredDetected({ score, points }: DetectedFace, width: number): DetectedFace {
  return {
    score,
    points: Float32Array.from(points, (_, index) => {
      const from = (oppositePoints[index >> 1] as number) * 2;
      return index % 2 === 0 ? width - points[from]! : points[from + 1]!;
    }),
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => from + Math.sign(to - from) * index);
}
