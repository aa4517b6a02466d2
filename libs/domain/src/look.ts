import type { Attempt, WantedLook } from './attempt';

/** Returns whether an attempt that takes no other frames takes this one, as the look that it was asked for. Times are epoch milliseconds. */
export function takesLook(
  { look, frameCount, expiresAt }: Pick<Attempt, 'look' | 'frameCount' | 'expiresAt'>,
  { capturedAt, receivedAt }: { readonly capturedAt: number; readonly receivedAt: number },
): boolean {
  return look !== undefined && frameCount === look.frames && capturedAt > look.since && receivedAt < expiresAt;
}

/** Returns whether a frame is the look that its attempt was asked for. */
export function isLook(
  { look }: { readonly look?: WantedLook | undefined },
  { sequence = 0 }: { readonly sequence?: number },
): boolean {
  return look !== undefined && sequence > look.frames;
}
