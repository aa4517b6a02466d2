import type { Scene } from '@liveness/synthetic-person';

/** Returns one name for what a scene shows, wherever it is placed. */
export function pictureName({ frame, beside }: Scene): string {
  return beside ? `${frame}+${beside}` : frame;
}
