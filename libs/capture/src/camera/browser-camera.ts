import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { Camera, CameraDevice, CameraTrouble, OpenedCamera, RunningCamera } from '../ports/camera';

/** What `getUserMedia` rejects with, by name: the standard's and what older browsers say. */
const troubles: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'denied',
  PermissionDeniedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  DevicesNotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'in-use',
  TrackStartError: 'in-use',
  AbortError: 'in-use',
};

export function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return troubles[name] ?? 'unknown';
}

/** What is asked of a camera: more than a frame needs, so that cutting out the middle costs no detail. */
const wished: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 960 }, frameRate: { ideal: 30 } };
const facingThePerson: MediaTrackConstraints = { facingMode: 'user' };

/** The cameras that the browser offers. */
@Injectable({ providedIn: 'root' })
export class BrowserCamera implements Camera {
  readonly #window = inject(DOCUMENT).defaultView;

  async allowed(): Promise<boolean> {
    try {
      const status = await this.#window?.navigator.permissions.query({ name: 'camera' });
      return status?.state === 'granted';
    } catch {
      return false;
    }
  }

  async open(deviceId?: string): Promise<OpenedCamera> {
    const cameras = this.#devices();
    // A browser inside another app gives a secure page no cameras at all.
    if (!cameras?.getUserMedia)
      return { ok: false, trouble: this.#window?.isSecureContext ? 'unsupported' : 'insecure' };
    const opened = await openWith(cameras, deviceId ? { deviceId: { exact: deviceId } } : facingThePerson);
    // The chosen camera is gone: unplugged, or its id has changed.
    return deviceId && !opened.ok && opened.trouble === 'absent' ? openWith(cameras, facingThePerson) : opened;
  }

  async devices(): Promise<readonly CameraDevice[]> {
    const all =
      (await this.#devices()
        ?.enumerateDevices?.()
        .catch(() => [])) ?? [];
    return all
      .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId)
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  }

  /** Typed as always there; missing on pages that came over plain http. */
  #devices(): MediaDevices | undefined {
    return this.#window?.navigator.mediaDevices;
  }
}

async function openWith(cameras: MediaDevices, which: MediaTrackConstraints): Promise<OpenedCamera> {
  try {
    return { ok: true, camera: running(await cameras.getUserMedia({ video: { ...wished, ...which }, audio: false })) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}

function running(stream: MediaStream): RunningCamera {
  const tracks = stream.getVideoTracks();
  const lost = new Promise<void>((resolve) => {
    for (const track of tracks) track.addEventListener('ended', () => resolve(), { once: true });
  });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  return { stream, lost, stop, device: { id: tracks[0]?.getSettings().deviceId ?? '', label: tracks[0]?.label ?? '' } };
}
