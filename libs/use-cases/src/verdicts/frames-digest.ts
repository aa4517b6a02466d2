import type { Frame } from '@liveness/domain';
import { sha256 } from '../sha256';

/**
 * What a receipt says of the frames: the SHA-256 of their SHA-256 digests, written one after the other as lower-case hex, in order of
 * capture time. Whoever holds the frames can compute it again.
 */
export function framesDigest(frames: readonly Pick<Frame, 'capturedAt' | 'digest'>[]): Promise<string> {
  const inOrder = [...frames].sort((one, other) => one.capturedAt - other.capturedAt);
  return sha256(new TextEncoder().encode(inOrder.map(({ digest }) => digest).join('')));
}
