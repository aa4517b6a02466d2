import type { BrowserContext, Frame, Page } from '@playwright/test';
import type { CameraCondition, CameraModel, CameraState, Happening, ShownStep } from './camera';
import type {} from './in-page/window';
import type { LayerJpegs } from './light/layer-jpegs';
import type { ScreenColour } from './light/scene-light';
import { pageScript } from './page-script';
import { layerNames } from './picture-name';
import { pictureBase64 } from './pictures';

/** A typical laptop webcam, and a second camera that faces away. */
const usualModel: CameraModel = {
  width: 640,
  height: 480,
  devices: [
    { deviceId: 'front', label: 'Front camera', facingMode: 'user' },
    { deviceId: 'back', label: 'Back camera', facingMode: 'environment' },
  ],
};

/**
 * The camera of a browser context, with anything that a journey lets happen in front of it. It replaces the browser's
 * own camera without the pages noticing.
 */
export class VirtualCamera {
  #state: CameraState;
  readonly #addedPictures = new Map<string, string>();

  private constructor(state: CameraState) {
    this.#state = state;
  }

  /** Installs a camera in every page that the context opens from now on. */
  static async install(
    context: BrowserContext,
    journey: readonly ShownStep[],
    model: Partial<CameraModel> = {},
  ): Promise<VirtualCamera> {
    const camera = new VirtualCamera({
      model: { ...usualModel, ...model },
      condition: 'ready',
      happening: { journey, mirrored: false },
    });
    await context.exposeFunction('virtualCameraState', () => camera.#state);
    await context.exposeFunction('virtualCameraPicture', (name: string) => camera.#pictureBase64(name));
    await context.addInitScript({ content: pageScript() });
    return camera;
  }

  /** Adds a picture, a JPEG of 480 × 480, that scenes can show by its name. */
  addPicture(name: string, jpeg: Uint8Array): void {
    this.#addedPictures.set(name, Buffer.from(jpeg).toString('base64'));
  }

  /** Adds a scene's light, which scenes that have a `light` can show by its name: the page itself lights it. */
  addLayers(name: string, { room, screen }: LayerJpegs): void {
    const names = layerNames({ frame: name });
    this.addPicture(names.room, room);
    this.addPicture(names.screen, screen);
  }

  #pictureBase64(name: string): string {
    return this.#addedPictures.get(name) ?? pictureBase64(name);
  }

  /** Sets how the camera responds the next time it is requested. */
  set condition(condition: CameraCondition) {
    this.#state = { ...this.#state, condition };
  }

  /** Takes a device away, as if it had never been plugged in. */
  remove(deviceId: string): void {
    const { model } = this.#state;
    const devices = model.devices.filter((device) => device.deviceId !== deviceId);
    this.#state = { ...this.#state, model: { ...model, devices } };
  }

  /** Starts a journey in front of the camera of a page, or of a frame; resolves when it begins. */
  async play(
    page: Page | Frame,
    journey: readonly ShownStep[],
    { mirrored = false }: Partial<Happening> = {},
  ): Promise<void> {
    this.#state = { ...this.#state, happening: { journey, mirrored } };
    await page.evaluate((happening) => window.virtualCamera.play(happening), this.#state.happening);
  }

  /** Resolves when the journey is at its last step. */
  async finished(page: Page): Promise<void> {
    await page.waitForFunction(() => window.virtualCamera.finished);
  }

  /** Returns the devices that are on. */
  devicesOn(page: Page): Promise<readonly string[]> {
    return page.evaluate(() => window.virtualCamera.devicesOn);
  }

  /** Returns how many times the camera was turned on since the page was loaded. */
  timesOpened(page: Page): Promise<number> {
    return page.evaluate(() => window.virtualCamera.timesOpened);
  }

  /** Closes or opens the camera's shutter. */
  cover(page: Page, covered: boolean): Promise<void> {
    return page.evaluate((closed) => window.virtualCamera.cover(closed), covered);
  }

  /** Returns the mean colour of what the viewport shows now, as the camera's scenes are lit by it. */
  screenColour(page: Page | Frame): Promise<ScreenColour> {
    return page.evaluate(() => window.virtualCamera.screenColour);
  }

  unplug(page: Page): Promise<void> {
    return page.evaluate(() => window.virtualCamera.unplug());
  }
}
