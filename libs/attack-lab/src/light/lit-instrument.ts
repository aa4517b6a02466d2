import type { Light, LightLayers, Screen, Shot } from '@liveness/synthetic-person';
import { ScreenLight, usualLight } from '@liveness/synthetic-person';
import { type Photo, type Sample, addPhoto } from '../picture/photo';
import { type Vector, dot } from '../picture/rotation';
import type { Surface } from '../picture/surface';

/** Something that shows a photograph, held before the camera where a face would be. */
export interface LitInstrument {
  readonly surface: Surface;
  readonly photo: Photo;
  /** Half of it, in face widths. */
  readonly half: { readonly x: number; readonly y: number };
  /** How it answers light: paper by what is printed, a display hardly, because it gives its own. */
  readonly answer: Paper | Display;
}

export interface Paper {
  readonly kind: 'paper';
}

/** A display mirrors what is before it, in one place. */
export interface Display {
  readonly kind: 'display';
  /** How bright its white is, times that of white paper in the room. */
  readonly white: number;
  /** Where its glass mirrors the middle of the screen, in face widths from the face's middle; half the size of that mirror image, and how bright it is. */
  readonly mirrored: {
    readonly x: number;
    readonly y: number;
    readonly halfX: number;
    readonly halfY: number;
    readonly share: number;
  };
}

export interface LitScene {
  readonly shot: Shot & { readonly distance: number };
  readonly light?: Light;
  readonly screen: Screen;
  /** Linear colour of the wall behind, and how far behind the instrument it is, in tenths of a metre. */
  readonly room: readonly [number, number, number];
  readonly wallBehind?: number;
}

/** Width of a face in the space of heads. */
const faceWidth = 1.36;
const cameraHeight = -0.12;
/** Half of a display's edge that gives no light, in face widths. */
const bezel = 0.07;

/** Draws an instrument before a wall in the light of a room and of a screen, as `lightLayers` draws a person. */
export function litInstrument(instrument: LitInstrument, scene: LitScene): LightLayers {
  const { shot, light = usualLight, screen, room, wallBehind = 12 } = scene;
  const { width, height, distance } = shot;
  const focal = (shot.faceWidth / faceWidth) * (distance - 0.1);
  const screenLight = new ScreenLight(screen, light);
  const key = unit(light.key);
  const fill = unit(light.fill);
  const layers = {
    width,
    height,
    room: new Float32Array(width * height * 3),
    screen: new Float32Array(width * height * 3),
  };
  const printed: Sample = [0, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      const ray: Vector = [(x + 0.5 - width / 2) / focal, (height / 2 - y - 0.5) / focal, -1];
      const met = instrument.surface.meet(ray);
      const isOn = met && Math.abs(met.x) < instrument.half.x + bezel && Math.abs(met.y) < instrument.half.y + bezel;
      if (!isOn) {
        const away = distance + wallBehind;
        const strength =
          1.2 * screenLight.reaching([ray[0] * away, cameraHeight + ray[1] * away, -wallBehind], [0, 0, 1], 0);
        for (let c = 0; c < 3; c += 1) {
          layers.room[at + c] = room[c]! * 0.85;
          layers.screen[at + c] = room[c]! * strength;
        }
        continue;
      }
      const along = met.along * faceWidth;
      const point: Vector = [ray[0] * along, cameraHeight + ray[1] * along, distance - along];
      const normal = met.normal ?? [0, 0, 1];
      printed[0] = printed[1] = printed[2] = 0;
      const isShown = Math.abs(met.x) <= instrument.half.x && Math.abs(met.y) <= instrument.half.y;
      if (isShown) addPhoto(instrument.photo, met.x, met.y, printed);
      const roomStrength =
        light.ambient +
        light.keyStrength * Math.max(0, dot(normal, key)) +
        light.fillStrength * Math.max(0, dot(normal, fill));
      const answered = 1.2 * screenLight.reaching(point, normal, 0);
      for (let c = 0; c < 3; c += 1) {
        const shown = (printed[c]! / 255) ** 2;
        if (instrument.answer.kind === 'paper') {
          layers.room[at + c] = shown * roomStrength * light.colour[c]!;
          layers.screen[at + c] = shown * answered;
        } else {
          const { white, mirrored } = instrument.answer;
          layers.room[at + c] = shown * white + 0.012 * roomStrength;
          const inMirror = softly(met.x - mirrored.x, mirrored.halfX) * softly(met.y - mirrored.y, mirrored.halfY);
          layers.screen[at + c] = 0.012 * answered + mirrored.share * inMirror;
        }
      }
    }
  }
  return layers;
}

/** 1 within, 0 outside, with a soft edge. */
function softly(from: number, half: number): number {
  return Math.max(0, Math.min(1, (half - Math.abs(from)) / 0.05 + 0.5));
}

function unit(vector: Vector): Vector {
  const size = Math.hypot(...vector) || 1;
  return [vector[0] / size, vector[1] / size, vector[2] / size];
}
