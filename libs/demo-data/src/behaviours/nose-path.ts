import { person, shotWithNoseAt } from '@liveness/synthetic-person';
import type { PixelPoint } from '@liveness/synthetic-person';
import type { NoseParams } from '@liveness/challenge-nose';
import type { SeededRandom } from '../seeded-random';
import type { Moment } from './moment';

/** How a person moves at NOSE. */
export interface NosePath {
  readonly moments: number;
  /** Milliseconds from one moment to the next. */
  readonly everyMs: number;
  /** The nearness: at 1, the face fills the area as it should. */
  readonly nearness: number;
  /** Where the tip of the nose goes, from the middle of the picture, in pixels. */
  readonly destination: PixelPoint;
  /** How far the head is turned and raised at the end, in degrees. */
  readonly yaw: number;
  readonly pitch: number;
  /** How much the nose strays from its path, in pixels. */
  readonly straying: number;
  readonly isAccompanied?: boolean;
}

export function noseMoments(
  { imageWidth, imageHeight, areaWidth, areaHeight }: NoseParams,
  path: NosePath,
  random: SeededRandom,
): readonly Moment[] {
  const scale = path.nearness * Math.min(areaWidth / areaFilled.width, areaHeight / areaFilled.height);
  const roll = random.normal(1.5);
  return Array.from({ length: path.moments }, (_, index) => {
    const progress = eased(index / Math.max(1, path.moments - 2));
    const who = person({
      pose: { yaw: path.yaw * progress + random.normal(0.6), pitch: path.pitch * progress + random.normal(0.5), roll },
    });
    const nose = {
      x: imageWidth / 2 + (path.destination.x - imageWidth / 2) * progress + random.normal(path.straying),
      y:
        imageHeight / 2 +
        noseBelowMiddle * scale * (1 - progress) +
        (path.destination.y - imageHeight / 2) * progress +
        random.normal(path.straying),
    };
    return {
      afterMs: Math.round(index * path.everyMs * random.between(0.97, 1.03)),
      person: who,
      shot: shotWithNoseAt(who, { width: imageWidth, height: imageHeight, scale }, nose),
      ...(path.isAccompanied && { isAccompanied: true }),
    };
  });
}

/** The area that the drawn person fills as it should. */
const areaFilled = { width: 270, height: 360 };

/** The position of the drawn person's nose in the usual shot, below the middle. */
const noseBelowMiddle = 20;

/** Returns a share from 0 to 1 that is slow at both ends. */
function eased(share: number): number {
  const t = Math.min(1, share);
  return t * t * (3 - 2 * t);
}
