import type { Scene } from '@liveness/synthetic-person';

/** One name for what a scene shows, however it is placed. */
export function pictureName({ frame, beside }: Scene): string {
  return beside ? `${frame}+${beside}` : frame;
}
