import type { ShownScene } from './camera';

/** Returns the name of the picture that a scene shows, wherever it shows it. */
export function pictureName({ frame, beside }: ShownScene): string {
  return beside ? `${frame}+${beside}` : frame;
}

/** Returns the names of the two pictures that hold a scene's light. */
export function layerNames({ frame }: Pick<ShownScene, 'frame'>): { readonly room: string; readonly screen: string } {
  return { room: `${frame} in the room`, screen: `${frame} before a screen` };
}
