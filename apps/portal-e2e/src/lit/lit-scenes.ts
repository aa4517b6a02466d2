import type { SceneLight, ShownStep, VirtualCamera } from '@liveness/virtual-camera';
import { type LitHead, litHead, litHeads } from './lit-heads';

/** A lamp in the evening, and a laptop. */
const evening: SceneLight = { roomLux: 100, screenLux: 85 };

/** Brings the person whom the page itself lights before a camera. */
export function bringLitPerson(camera: VirtualCamera): void {
  for (const head of Object.keys(litHeads) as LitHead[]) camera.addLayers(head, litHead(head));
}

/** Returns a person who sits before the screen and looks at it, or aside. */
export function litBy(light: Partial<SceneLight> = {}, head: LitHead = 'straight'): readonly ShownStep[] {
  return [stepAt(0, { ...evening, ...light }, head)];
}

function stepAt(capturedAfterMs: number, light: SceneLight, frame: LitHead): ShownStep {
  return { capturedAfterMs, scene: { frame, width: 480, height: 480, scale: 1, dx: 0, dy: 0, light } };
}
