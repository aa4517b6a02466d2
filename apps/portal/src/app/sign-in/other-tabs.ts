import { DestroyRef, Injectable, inject } from '@angular/core';
import { Subject } from 'rxjs';

const channelName = 'liveness.session';
const signedOut = 'signed-out';

/** The portal's other tabs in this browser: each has a session of its own, but signing out is meant for all of them. */
@Injectable({ providedIn: 'root' })
export class OtherTabs {
  readonly #channel = openChannel();
  readonly #signedOut = new Subject<void>();
  /** The person has signed out in another tab. */
  readonly signedOut = this.#signedOut.asObservable();

  constructor() {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === signedOut) this.#signedOut.next();
    });
    inject(DestroyRef).onDestroy(() => this.#channel?.close());
  }

  tellSignedOut(): void {
    this.#channel?.postMessage(signedOut);
  }
}

/** Some browsers refuse one where they refuse storage: then each tab is alone. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    return undefined;
  }
}
