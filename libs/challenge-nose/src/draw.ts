import type { Announcement, RandomInteger } from '@liveness/challenge-kernel';
import type { NoseLimits } from './limits';
import type { NoseParams } from './params';

/**
 * Centres the area in the image and puts the target at a random position beside the centre: right or left, below or
 * above.
 */
export function draw({ image }: Announcement, limits: NoseLimits, random: RandomInteger): NoseParams {
  const areaHeight = (limits.areaHeightPercent * image.height) / 100;
  const areaWidth = Math.min(
    (limits.areaMaxWidthPercent * image.width) / 100,
    (limits.areaAspectPercent * areaHeight) / 100,
  );
  const scale = targetScale(areaWidth, limits);
  const size = limits.targetSizePixels * scale;

  const onRight = random(0, 1) === 1;
  const shiftX = scale * random(limits.targetShiftXPixels, limits.targetShiftXPixels + limits.targetSpreadXPixels);
  const below = random(0, 1) === 1;
  const shiftY = scale * random(limits.targetShiftYPixels, limits.targetShiftYPixels + limits.targetSpreadYPixels);

  return {
    imageWidth: image.width,
    imageHeight: image.height,
    areaLeft: whole((image.width - areaWidth) / 2),
    areaTop: whole((image.height - areaHeight) / 2),
    areaWidth: whole(areaWidth),
    areaHeight: whole(areaHeight),
    minFaceAreaPercent: limits.minFaceAreaPercent,
    noseLeft: whole(image.width / 2 + (onRight ? shiftX : -shiftX - size)),
    noseTop: whole(image.height / 2 + (below ? shiftY : -shiftY - size)),
    noseWidth: whole(size),
    noseHeight: whole(size),
  };
}

/** Returns the scale of the target's size and distances. */
function targetScale(areaWidth: number, limits: NoseLimits): number {
  if (limits.targetScaled) return areaWidth / limits.targetScaleAreaWidthPixels;
  const reach = limits.targetShiftXPixels + limits.targetSpreadXPixels + limits.targetSizePixels;
  return limits.targetFitsArea ? Math.min(1, areaWidth / 2 / reach) : 1;
}

/** Truncates towards zero, never to negative zero. */
function whole(pixels: number): number {
  return Math.trunc(pixels) + 0;
}
