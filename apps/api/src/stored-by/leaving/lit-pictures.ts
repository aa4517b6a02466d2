import { randomInt } from 'node:crypto';
import { dark, type Glow, type LightParams } from '@liveness/challenge-light';
import { developLayers, encodeJpeg, lightLayers, type LightLayers, person, screenAt } from '@liveness/synthetic-person';
import type { PictureSize } from './taken-frames';

/** As small as the sides of a nose can be measured in, because the pictures are part of the repository. */
export const litPicture: PictureSize = { imageWidth: 320, imageHeight: 320 };
const shot = { width: 320, height: 320, faceWidth: 128, distance: 5.2 };
const quality = 75;
/** How bright the white screen is beside the room. */
const screen = 0.6;

/** What the screen lights: a head that looks at it, one that looks away, or a print of one, which answers everywhere alike. */
export type LitScene = 'head' | 'away' | 'print';

const drawn = new Map<LitScene, LightLayers>();

function layersOf(scene: LitScene): LightLayers {
  const known = drawn.get(scene);
  if (known) return known;
  const pose = { yaw: scene === 'away' ? 32 : 0, pitch: 0, roll: 0 };
  const head = lightLayers(person({ pose }), { shot, screen: screenAt(shot.distance, 'phone') });
  const layers = scene === 'print' ? { ...head, screen: head.room.map((light) => light * 0.8) } : head;
  drawn.set(scene, layers);
  return layers;
}

/** Returns the colour that the page shows now, as the client is told it. */
export function shownNow({ sequences }: LightParams): Glow {
  return sequences.at(-1)?.at(-1) ?? dark;
}

/** Draws a picture in the light of the screen. */
export function litJpeg(scene: LitScene, { red, green, blue }: Glow): Uint8Array {
  const picture = developLayers(layersOf(scene), {
    screen: [red * screen, green * screen, blue * screen],
    exposeTo: 0.2,
    whiteBalance: 0.5,
    noise: 2,
    grainSeed: randomInt(2 ** 30),
  });
  return encodeJpeg(picture, quality);
}
