import type { Happening, ShownScene, ShownStep } from '../camera';
import { layerNames, pictureName } from '../picture-name';
import { LitFilm, type StillPicture } from './lit-film';
import { PageLight } from './page-light';
import { SensorNoise } from './sensor-noise';
import { slicesAlong } from './slices';

/** Milliseconds between two pictures: a camera delivers them even if nothing moves. */
const pictureMs = 1000 / 30;

/** The picture that all streams of the camera show. */
export class Film {
  readonly canvas = document.createElement('canvas');
  readonly pageLight = new PageLight();
  readonly #lit = new LitFilm(this.pageLight);
  readonly #pictures = new Map<string, ImageBitmap>();
  readonly #fetchPicture: (name: string) => Promise<string>;
  readonly #noise = new SensorNoise();
  #happening: Happening = { journey: [], mirrored: false };
  #startedAt = 0;
  #rolling = false;
  /** Whether a shutter is closed: the picture is black. */
  covered = false;

  /** @param fetchPicture returns the base64 of a JPEG */
  constructor(fetchPicture: (name: string) => Promise<string>) {
    this.#fetchPicture = fetchPicture;
  }

  /** Begins once all pictures are loaded. */
  async play(happening: Happening): Promise<void> {
    await Promise.all(happening.journey.map(({ scene }) => this.#loadScene(scene)));
    this.#happening = happening;
    this.#startedAt = performance.now();
    this.#paint();
  }

  roll(): void {
    if (!this.#rolling) setInterval(() => this.#paint(), pictureMs);
    this.#rolling = true;
  }

  /** Returns whether the journey is at its last step. */
  get finished(): boolean {
    return this.#step() === this.#happening.journey.at(-1);
  }

  #step(): ShownStep | undefined {
    const elapsed = performance.now() - this.#startedAt;
    return this.#happening.journey.findLast(({ capturedAfterMs }) => capturedAfterMs <= elapsed);
  }

  #paint(): void {
    if (this.covered) return this.#paintNothing();
    const scene = this.#step()?.scene;
    const picture =
      scene && (scene.light ? this.#lit.take(scene.frame, scene.light) : this.#pictures.get(pictureName(scene)));
    if (scene && picture) this.#draw(scene, picture);
  }

  #paintNothing(): void {
    const context = this.canvas.getContext('2d');
    context?.reset();
    context?.fillRect(0, 0, this.canvas.width, this.canvas.height);
  }

  /** The scene fills the middle of the camera's picture; around it are wall and shirt. */
  #draw({ width: sceneWidth, height: sceneHeight, scale, dx, dy }: ShownScene, picture: StillPicture): void {
    const { width, height } = this.canvas;
    const context = this.canvas.getContext('2d');
    if (!context) throw new Error('this browser has no 2d canvas');
    const unit = Math.min(width / sceneWidth, height / sceneHeight);
    context.setTransform(this.#happening.mirrored ? -1 : 1, 0, 0, 1, this.#happening.mirrored ? width : 0, 0);
    for (const row of slicesAlong(picture.height, height, unit * scale, unit * dy)) {
      for (const column of slicesAlong(picture.width, width, unit * scale, unit * dx)) {
        context.drawImage(
          picture,
          column.from,
          row.from,
          column.fromLength,
          row.fromLength,
          column.to,
          row.to,
          column.toLength,
          row.toLength,
        );
      }
    }
    this.#noise.addTo(context);
  }

  async #loadScene(scene: ShownScene): Promise<void> {
    if (!scene.light) return this.#load(pictureName(scene));
    if (this.#lit.has(scene.frame)) return;
    const { room, screen } = layerNames(scene);
    this.#lit.add(scene.frame, await this.#picture(room), await this.#picture(screen));
  }

  async #load(name: string): Promise<void> {
    if (!this.#pictures.has(name)) this.#pictures.set(name, await this.#picture(name));
  }

  async #picture(name: string): Promise<ImageBitmap> {
    const bytes = Uint8Array.from(atob(await this.#fetchPicture(name)), (character) => character.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  }
}
