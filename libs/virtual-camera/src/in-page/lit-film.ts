import { Adaptation } from '../light/adaptation';
import { LitScene, screenShare } from '../light/lit-scene';
import type { SceneLight } from '../light/scene-light';
import { storedLight } from '../light/stored-light';
import type { PageLight } from './page-light';

/** Milliseconds for which a picture's light is used again: in a room a camera takes 15 pictures a second. */
const pictureMs = 60;

export type StillPicture = ImageBitmap | HTMLCanvasElement;

/** Pictures of scenes in the light of the page. */
export class LitFilm {
  readonly #pageLight: PageLight;
  readonly #scenes = new Map<string, LitScene>();
  readonly #canvas = document.createElement('canvas');
  readonly #adaptation = new Adaptation();
  #taken: { readonly name: string; readonly at: number } | undefined;

  constructor(pageLight: PageLight) {
    this.#pageLight = pageLight;
  }

  has(name: string): boolean {
    return this.#scenes.has(name);
  }

  add(name: string, room: ImageBitmap, screen: ImageBitmap): void {
    const { width, height } = room;
    this.#scenes.set(name, new LitScene({ width, height, room: lightOf(room), screen: lightOf(screen) }));
  }

  /** Takes the picture of a scene as it is lit now, by a camera that adapts. It holds until the next one is taken. */
  take(name: string, light: SceneLight): StillPicture | undefined {
    const scene = this.#scenes.get(name);
    if (!scene) return undefined;
    const now = performance.now();
    const sinceMs = now - (this.#taken?.at ?? 0);
    if (this.#taken?.name === name && sinceMs < pictureMs) return this.#canvas;
    const screen = screenShare(light, this.#pageLight.now());
    const gains = this.#adaptation.after(scene.meter(screen), sinceMs);
    this.#taken = { name, at: now };
    const { width, height } = scene.layers;
    const context = contextOf(this.#canvas, width, height);
    const picture = context.createImageData(width, height);
    scene.take(screen, gains, picture.data);
    context.putImageData(picture, 0, 0);
    return this.#canvas;
  }
}

function lightOf(picture: ImageBitmap): Float32Array {
  const { width, height } = picture;
  const context = contextOf(document.createElement('canvas'), width, height);
  context.drawImage(picture, 0, 0);
  return storedLight(context.getImageData(0, 0, width, height).data);
}

function contextOf(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no 2d canvas');
  return context;
}
