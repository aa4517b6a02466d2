import type { ShownScene } from './camera';

/** Returns one name for what a scene shows, wherever it is placed. */
export function pictureName({ frame, beside }: ShownScene): string {
  return beside ? `${frame}+${beside}` : frame;
}
