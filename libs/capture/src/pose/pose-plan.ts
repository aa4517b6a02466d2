import type { CommonLimits } from '@liveness/challenge-kernel';
import type { Clock } from '../ports/clock';
import type { TakenFrame } from '../ports/frame-taker';

/** A picture that was taken of a pose. */
export interface Picture {
  readonly capturedAt: number;
  readonly jpeg: Blob;
}

/** Stricter thresholds ask for a neutral face first. */
export type PosePart = 'neutral' | 'pose';

/** Milliseconds between the pictures of one tap, where several are asked for. */
const apartMs = 180;

/** Pictures that one tap takes of each part. */
export function picturesOf(part: PosePart, limits: CommonLimits): number {
  return part === 'neutral' ? (limits['neutralFrames'] ?? 0) : (limits['poseFrames'] ?? 1);
}

export function firstPart(limits: CommonLimits): PosePart {
  return picturesOf('neutral', limits) > 0 ? 'neutral' : 'pose';
}

/** Whether the pictures span more time than a state may take: the engine would refuse them, however well they show the pose. */
export function tookTooLong(pictures: readonly Picture[], limits: CommonLimits): boolean {
  const [first, last] = [pictures.at(0), pictures.at(-1)];
  return first !== undefined && last !== undefined && last.capturedAt - first.capturedAt > limits.stateTimeoutMs;
}

/** Takes the pictures of one part, one shortly after the other. Fewer come back only where the camera went away meanwhile. */
export async function takePictures(
  count: number,
  take: () => TakenFrame | undefined,
  clock: Clock,
  quality: number,
  maxBytes: number,
): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (let taken = 0; taken < count; taken += 1) {
    if (taken > 0) await clock.sleep(apartMs);
    const capturedAt = clock.now();
    const frame = take();
    if (!frame) break;
    pictures.push({ capturedAt, jpeg: await frame.jpeg(quality, maxBytes) });
  }
  return pictures;
}
