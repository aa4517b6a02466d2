import type { Face, ImageSize, Observation, Point } from '@liveness/domain';
import { landmarkOf } from '@liveness/domain';
import { sha256 } from '@liveness/domain/digests';

/** The position of a face in the image and the rotation of the head. */
interface FacePosition {
  /** The middle of the eyes, in shares of the image. */
  readonly x: number;
  readonly y: number;
  /** Logarithm of the distance between the eyes, in image widths. */
  readonly size: number;
  readonly rollDegrees: number;
  /** The tip of the nose from the middle of the eyes, on the eyes' axes, in eye distances. It changes with yaw and pitch. */
  readonly noseX: number;
  readonly noseY: number;
}

/**
 * The sizes of the cells that positions are rounded to: about six times the change from encoding a picture again or from
 * sensor noise.
 */
const cells: FacePosition = { x: 0.004, y: 0.004, size: 0.025, rollDegrees: 1.5, noseX: 0.045, noseY: 0.055 };

/** In cells. A value at the edge of a cell in one grid is well inside a cell of the other. */
const gridOffsets = [0, 0.5];

/** The most hashes of an attempt. With eight frames or more, one grid finds a replay almost certainly. */
const mostHashes = 8;

/**
 * Returns the hashes of the face positions in frames with exactly one face, at most eight and without repetition: those of
 * the first grid before those of the second. Nearly equal pictures usually share at least one. A hash is the SHA-256 of
 * the rounded position, in lower-case hex. A frame without eye corners or nose has none. `image` is in pixels.
 */
export async function positionHashes(
  frames: readonly { readonly observation: Observation }[],
  image: ImageSize,
): Promise<readonly string[]> {
  const positions = frames.flatMap(({ observation: { faces } }) => {
    const [face, ...others] = faces;
    return (face && others.length === 0 && positionOf(face, image)) || [];
  });
  const rounded = gridOffsets.flatMap((offset, grid) =>
    positions.map((position) =>
      ['position', grid, ...names.map((name) => Math.floor(position[name] / cells[name] + offset))].join(' '),
    ),
  );
  const chosen = [...new Set(rounded)].slice(0, mostHashes);
  return Promise.all(chosen.map((text) => sha256(new TextEncoder().encode(text))));
}

const names = Object.keys(cells) as (keyof FacePosition)[];

function positionOf(face: Face, { width, height }: ImageSize): FacePosition | undefined {
  const inPixels = ({ x, y }: Point) => ({ x: x * width, y: y * height });
  const [left, right, tip] = [eyeOf(face, 'left'), eyeOf(face, 'right'), landmarkOf(face, 'nose')];
  if (!left || !right || !tip) return undefined;
  const [one, other] = [inPixels(left), inPixels(right)];
  const across = { x: other.x - one.x, y: other.y - one.y };
  const distance = Math.hypot(across.x, across.y);
  if (!(distance > 0)) return undefined;
  const middle = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const nose = inPixels({ x: tip.x - middle.x, y: tip.y - middle.y });
  const position = {
    ...middle,
    size: Math.log(distance / width),
    rollDegrees: (Math.atan2(across.y, across.x) * 180) / Math.PI,
    noseX: (nose.x * across.x + nose.y * across.y) / distance ** 2,
    noseY: (nose.y * across.x - nose.x * across.y) / distance ** 2,
  };
  return Object.values(position).every(Number.isFinite) ? position : undefined;
}

/** Returns the middle of an eye's corners, in shares of the image. Unlike the pupil, it does not move with the gaze. */
export function eyeOf(face: Face, side: 'left' | 'right'): Point | undefined {
  const [one, other] = [landmarkOf(face, `${side}EyeLeft`), landmarkOf(face, `${side}EyeRight`)];
  return one && other && { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
