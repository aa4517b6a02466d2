import { randomInt } from 'node:crypto';
import { dark, type Glow, type LightParams } from '@liveness/challenge-light';
import type { Leg } from '@liveness/challenge-turn';
import { developLayers, encodeJpeg, lightLayers, type LightLayers, person, screenAt } from '@liveness/synthetic-person';
import type { PictureSize } from './taken-frames';

/** As small as the sides of a nose can be measured in, because the pictures are part of the repository. */
export const litPicture: PictureSize = { imageWidth: 320, imageHeight: 320 };
const shot = { width: 320, height: 320, faceWidth: 128, distance: 5.2 };
const quality = 75;
/** How bright the white screen is beside the room. */
const screen = 0.6;

/**
 * What the screen lights: a head that looks at it, one that looks away, a print of one, which answers everywhere alike, a head beside a lamp that outshines the screen, or one before which the
 * camera is dazzled.
 */
export type LitScene = 'head' | 'away' | 'print' | 'outshone' | 'dazzling';

const drawn = new Map<string, LightLayers>();

/** Draws a head that is turned to the right of the picture, and up, once. */
function headTurned(yaw: number, pitch = 0): LightLayers {
  const name = `${yaw} ${pitch}`;
  const known = drawn.get(name);
  if (known) return known;
  const layers = lightLayers(person({ pose: { yaw, pitch, roll: 0 } }), {
    shot,
    screen: screenAt(shot.distance, 'phone'),
  });
  drawn.set(name, layers);
  return layers;
}

function layersOf(scene: LitScene): LightLayers {
  const head = headTurned(scene === 'away' ? 32 : 0);
  if (scene === 'print') return { ...head, screen: head.room.map((light) => light * 0.8) };
  return scene === 'outshone' ? { ...head, screen: head.screen.map((light) => light / 100) } : head;
}

/** Returns the colour that the page shows now, as the client is told it. */
export function shownNow({ sequences }: LightParams): Glow {
  return sequences.at(-1)?.at(-1) ?? dark;
}

/** Draws a picture in the light of the screen. */
export function litJpeg(scene: LitScene, glow: Glow): Uint8Array {
  return taken(layersOf(scene), glow, scene === 'dazzling' ? 1.5 : 0.2);
}

/** Draws the same head as it turns so, in the room's light alone; straight ahead without a leg. */
export function turnedJpeg({ rightDegrees, upDegrees }: Leg = { rightDegrees: 0, upDegrees: 0 }): Uint8Array {
  return taken(headTurned(rightDegrees, upDegrees), dark, 0.2);
}

function taken(layers: LightLayers, { red, green, blue }: Glow, exposeTo: number): Uint8Array {
  const picture = developLayers(layers, {
    screen: [red * screen, green * screen, blue * screen],
    exposeTo,
    whiteBalance: 0.5,
    noise: 2,
    grainSeed: randomInt(2 ** 30),
  });
  return encodeJpeg(picture, quality);
}
