import type { ShownScene } from './camera';

/** Returns the name of the picture that a scene shows, wherever it shows it. */
export function pictureName({ frame, beside }: ShownScene): string {
  return beside ? `${frame}+${beside}` : frame;
}
