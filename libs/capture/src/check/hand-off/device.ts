import { DOCUMENT, Injectable, inject } from '@angular/core';

/** What decides on which device a check goes on. */
export interface DeviceSigns {
  /** A phone or a tablet. */
  readonly handheld: boolean;
  /** The page may be able to use a camera: there is one, and the browser gives it to pages. */
  readonly camera: boolean;
}

/** Returns whether a browser runs on a phone or a tablet. iPadOS calls itself a Mac, but has a touch screen. */
export function isHandheld({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean {
  return /Android|iPhone|iPad|iPod|Mobile/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

/** Returns whether a page may find a camera. In doubt it may: opening it tells. */
export async function mayHaveCamera(devices: Partial<MediaDevices> | undefined): Promise<boolean> {
  if (!devices?.getUserMedia) return false;
  const found = await devices.enumerateDevices?.().catch(() => undefined);
  // Before the person has allowed the camera, it is in the list without a name.
  return found?.some(({ kind }) => kind === 'videoinput') ?? true;
}

/** The device that the page runs on. */
@Injectable({ providedIn: 'root' })
export class Device {
  readonly #navigator = inject(DOCUMENT).defaultView?.navigator;

  async signs(): Promise<DeviceSigns> {
    // Typed as always there; missing in the browsers of some apps, and on pages that came over plain http.
    const devices: Partial<MediaDevices> | undefined = this.#navigator?.mediaDevices;
    return {
      handheld: this.#navigator !== undefined && isHandheld(this.#navigator),
      camera: await mayHaveCamera(devices),
    };
  }
}
