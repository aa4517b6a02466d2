import type { DetailedFrame } from '@liveness/contract';
import { sha256 } from './sha256';

/**
 * What a receipt says of the frames, computed here from their digests and not taken from the API: the SHA-256 of their SHA-256 digests,
 * written one after the other as lower-case hex, in order of capture time.
 */
export function framesDigest(frames: readonly Pick<DetailedFrame, 'capturedAt' | 'digest'>[]): Promise<string> {
  const inOrder = [...frames].sort((one, other) => one.capturedAt - other.capturedAt);
  return sha256(new TextEncoder().encode(inOrder.map(({ digest }) => digest).join('')));
}
