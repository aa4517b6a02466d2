import type { CameraDevice, CameraState, Happening } from '../camera';
import type { ScreenColour } from '../light/scene-light';
import type { Film } from './film';
import { errorOf } from './camera-errors';

/** Milliseconds between two looks whether a question is answered. */
const questionMs = 50;

/** The page's side of the virtual camera, which replaces `navigator.mediaDevices`. */
export class PageCamera {
  readonly #film: Film;
  readonly #readState: () => Promise<CameraState>;
  readonly #tracks: MediaStreamTrack[] = [];

  constructor(film: Film, readState: () => Promise<CameraState>) {
    this.#film = film;
    this.#readState = readState;
  }

  play(happening: Happening): Promise<void> {
    return this.#film.play(happening);
  }

  get finished(): boolean {
    return this.#film.finished;
  }

  /** Returns the mean linear colour of what the viewport shows now. */
  get screenColour(): ScreenColour {
    return this.#film.pageLight.now();
  }

  /** Returns how many times the camera was turned on since the page was loaded. */
  get timesOpened(): number {
    return this.#tracks.length;
  }

  /** Returns the devices that are on. */
  get devicesOn(): readonly string[] {
    return this.#tracks
      .filter(({ readyState }) => readyState === 'live')
      .map((track) => track.getSettings().deviceId ?? '');
  }

  /** Unplugs the camera: every stream ends with its event. */
  unplug(): void {
    for (const track of this.#tracks.filter(({ readyState }) => readyState === 'live')) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  }

  async getUserMedia(constraints: MediaStreamConstraints = {}): Promise<MediaStream> {
    const { model, condition, happening } = await this.#answered();
    const error = errorOf(condition);
    if (error) throw error;
    const device = chosenDevice(model.devices, constraints);
    if (!device) throw new OverconstrainedError('deviceId', 'There is no such camera');
    const { canvas } = this.#film;
    if (canvas.width !== model.width || canvas.height !== model.height)
      Object.assign(canvas, { width: model.width, height: model.height });
    if (this.#tracks.length === 0) await this.#film.play(happening);
    this.#film.roll();
    const stream = canvas.captureStream(30);
    for (const track of stream.getVideoTracks()) this.#tracks.push(asDevice(track, device));
    return stream;
  }

  /** Closes or opens the shutter. */
  cover(covered: boolean): void {
    this.#film.covered = covered;
  }

  /** Resolves once the person has answered the browser's question. */
  async #answered(): Promise<CameraState> {
    const state = await this.#readState();
    if (state.condition !== 'unanswered') return state;
    await new Promise((resolve) => setTimeout(resolve, questionMs));
    return this.#answered();
  }

  async enumerateDevices(): Promise<readonly Partial<MediaDeviceInfo>[]> {
    const { model, condition } = await this.#readState();
    if (condition === 'absent') return [];
    // A browser reveals the names of cameras only to a page that may use one.
    const named = this.#tracks.length > 0;
    return model.devices.map(({ deviceId, label }) => ({
      kind: 'videoinput' as const,
      deviceId: named ? deviceId : '',
      label: named ? label : '',
      groupId: '',
    }));
  }

  async permission(): Promise<PermissionState> {
    const { condition } = await this.#readState();
    if (condition === 'denied') return 'denied';
    return this.#tracks.length > 0 ? 'granted' : 'prompt';
  }
}

function chosenDevice(devices: readonly CameraDevice[], { video }: MediaStreamConstraints): CameraDevice | undefined {
  const { deviceId, facingMode } = typeof video === 'object' ? video : {};
  if (deviceId) return devices.find((device) => device.deviceId === plainValue(deviceId));
  return devices.find((device) => device.facingMode === plainValue(facingMode)) ?? devices[0];
}

function plainValue(constraint: ConstrainDOMString | undefined): unknown {
  return typeof constraint === 'object' && !Array.isArray(constraint)
    ? (constraint.exact ?? constraint.ideal)
    : constraint;
}

/** A canvas stream has no device, so the properties that a page may read are replaced. */
function asDevice(track: MediaStreamTrack, { deviceId, label, facingMode }: CameraDevice): MediaStreamTrack {
  const settings = track.getSettings.bind(track);
  return Object.defineProperties(track, {
    label: { value: label },
    getSettings: { value: () => ({ ...settings(), deviceId, facingMode }) },
  });
}
