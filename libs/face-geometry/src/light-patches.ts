import type { Face, ImageSize, LightRegion } from '@liveness/domain';
import type { FacePoints, PixelPoint } from './face-points';
import { facePoints } from './face-points';

/** A rectangle of the image whose light is measured, in pixels. */
export interface LightPatch {
  readonly centre: PixelPoint;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Clockwise tilt, in degrees. */
  readonly rollDegrees: number;
}

/** How far from the jaw the background begins at least, in distances between the eyes: beyond most hair. */
const besideHead = 0.6;
/** A strip of background that is narrower than this, in distances between the eyes, is left out. */
const narrowest = 0.15;

/**
 * Returns where the light of a face is measured: one patch of each region, two of the background. They hang on landmarks that stay where they are when somebody speaks or
 * blinks. Regions whose landmarks are missing are left out; none remains of a face without eyes.
 */
export function lightPatches(
  face: Face,
  image: ImageSize,
): Readonly<Partial<Record<LightRegion, readonly LightPatch[]>>> {
  const points = facePoints(face, image);
  if (!points) return {};
  const placed: [LightRegion, readonly LightPatch[]][] = [
    ...regionsOfFace.map(([region, position, halfWidth, halfHeight]): [LightRegion, readonly LightPatch[]] => {
      const centre = position(points);
      return [region, centre ? [patchAt(points, centre, halfWidth, halfHeight)] : []];
    }),
    ['background', backgroundOf(points, image)],
  ];
  return Object.fromEntries(placed.filter(([, patches]) => patches.length > 0));
}

type Position = (points: FacePoints) => PixelPoint | undefined;
type PlacedRegion = readonly [region: LightRegion, position: Position, halfWidth: number, halfHeight: number];

/** In the face's own axes; sizes in distances between the eyes. */
const regionsOfFace: readonly PlacedRegion[] = [
  [
    'forehead',
    (points) => from(points, between(points, 'leftEyeBrowRight', 'rightEyeBrowLeft', 0.5), 0, -0.33),
    0.35,
    0.12,
  ],
  ['nose', (points) => from(points, points.at('nose'), 0, -0.05), 0.1, 0.1],
  ['noseLeft', (points) => sideOfNose(points, 'noseLeft', -1), 0.045, 0.09],
  ['noseRight', (points) => sideOfNose(points, 'noseRight', 1), 0.045, 0.09],
  ['cheekLeft', (points) => cheek(points, 'left', -1), 0.13, 0.12],
  ['cheekRight', (points) => cheek(points, 'right', 1), 0.13, 0.12],
  ['edgeLeft', (points) => edge(points, 'Left', 1), 0.06, 0.2],
  ['edgeRight', (points) => edge(points, 'Right', -1), 0.06, 0.2],
];

/** Between the wing and the bridge of the nose, where its side is steepest. */
function sideOfNose(points: FacePoints, wing: string, side: 1 | -1): PixelPoint | undefined {
  const tip = points.at('nose');
  const bridge = tip && { x: tip.x * 0.55, y: tip.y * 0.55 };
  return from(points, mixed(points.at(wing), bridge, 0.35), side * 0.03, -0.02);
}

/** Below the eye, where neither a lid nor a smile's fold is. */
function cheek(points: FacePoints, side: 'left' | 'right', outwards: 1 | -1): PixelPoint | undefined {
  const eye = between(points, `${side}EyeLeft`, `${side}EyeRight`, 0.5);
  const corner = points.at(side === 'left' ? 'mouthLeft' : 'mouthRight');
  return from(points, mixed(eye, corner, 0.5), outwards * 0.12, 0.02);
}

/** Just within the outline, below the ear. */
function edge(points: FacePoints, side: 'Left' | 'Right', inwards: 1 | -1): PixelPoint | undefined {
  return from(points, between(points, `upperJawline${side}`, `midJawline${side}`, 0.35), inwards * 0.1, 0);
}

function between(points: FacePoints, one: string, other: string, share: number): PixelPoint | undefined {
  return mixed(points.at(one), points.at(other), share);
}

function mixed(one: PixelPoint | undefined, other: PixelPoint | undefined, share: number): PixelPoint | undefined {
  return one && other && { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share };
}

function from(
  { eyeDistance }: FacePoints,
  point: PixelPoint | undefined,
  x: number,
  y: number,
): PixelPoint | undefined {
  return point && { x: point.x + x * eyeDistance, y: point.y + y * eyeDistance };
}

function patchAt(points: FacePoints, centre: PixelPoint, halfWidth: number, halfHeight: number): LightPatch {
  const { eyeDistance, rollDegrees } = points;
  return {
    centre: toImage(points, centre),
    halfWidth: halfWidth * eyeDistance,
    halfHeight: halfHeight * eyeDistance,
    rollDegrees,
  };
}

function toImage({ middle, rollDegrees }: FacePoints, { x, y }: PixelPoint): PixelPoint {
  const angle = (rollDegrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { x: middle.x + x * cos - y * sin, y: middle.y + x * sin + y * cos };
}

/** Upright strips at both sides of the head, from the top of the image down to the mouth, beside shoulders and most hair. */
function backgroundOf(points: FacePoints, { width }: ImageSize): readonly LightPatch[] {
  const left = points.at('upperJawlineLeft');
  const right = points.at('upperJawlineRight');
  const mouth = points.at('mouthUp');
  if (!left || !right || !mouth) return [];
  const away = besideHead * points.eyeDistance;
  const bottom = toImage(points, mouth).y;
  const strip = (from: number, to: number): readonly LightPatch[] =>
    to - from < narrowest * points.eyeDistance || bottom <= 0
      ? []
      : [
          {
            centre: { x: (from + to) / 2, y: bottom / 2 },
            halfWidth: (to - from) / 2,
            halfHeight: bottom / 2,
            rollDegrees: 0,
          },
        ];
  return [...strip(0, toImage(points, left).x - away), ...strip(toImage(points, right).x + away, width)];
}
