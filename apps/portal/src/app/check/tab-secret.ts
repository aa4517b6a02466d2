import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { CheckSecret } from '@liveness/capture';
import { handOffFragment } from '@liveness/contract';

/** Where a tab keeps its secret, so that the page can be loaded again. It is gone with the tab. */
const storageKey = 'liveness.check';

/** What a tab keeps. */
interface Kept {
  readonly secret: string;
  /** The person started on another device, and returns there. */
  readonly hasTakenOver: boolean;
}

const nothing: Kept = { secret: '', hasTakenOver: false };

/** In an address, before the secret of a device that has taken the check over. */
const tookOver = 'handed-off=';

/**
 * The client secret of the check, or the code for one, from the address's fragment: browsers send that to no server and put
 * it into no referrer. A secret is taken out of the address, so that it is not in the tab's history, and kept for this tab
 * alone. Where the browser keeps nothing, it stays in the address, so that the page can be loaded again all the same.
 */
@Injectable()
export class TabSecret implements CheckSecret {
  readonly #window = inject(DOCUMENT).defaultView;
  #kept: Kept = nothing;
  readonly code: string | undefined;

  constructor() {
    const fragment = this.#window?.location.hash.slice(1) ?? '';
    if (fragment.startsWith(handOffFragment)) this.code = fragment.slice(handOffFragment.length);
    else if (fragment === '') this.#kept = this.#remembered();
    else if (fragment.startsWith(tookOver)) this.#keep({ secret: fragment.slice(tookOver.length), hasTakenOver: true });
    else this.#keep({ secret: fragment, hasTakenOver: false });
  }

  /** Empty if neither the address nor the tab has one. */
  get secret(): string {
    return this.#kept.secret;
  }

  /** The person started on another device. */
  get hasTakenOver(): boolean {
    return this.#kept.hasTakenOver;
  }

  /** Uses another secret from now on. The code, if there was one, is used up. */
  use(secret: string): void {
    this.#keep({ secret, hasTakenOver: this.hasTakenOver || this.code !== undefined });
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    const { history, location } = this.#window ?? {};
    const inAddress = this.#remember(kept) ? '' : `#${kept.hasTakenOver ? tookOver : ''}${kept.secret}`;
    history?.replaceState(history.state, '', `${location?.pathname}${location?.search}${inAddress}`);
  }

  /** Returns whether the tab keeps it. A browser's settings may forbid that, and so may a frame. */
  #remember(kept: Kept): boolean {
    try {
      this.#window?.sessionStorage.setItem(storageKey, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  #remembered(): Kept {
    try {
      return (JSON.parse(this.#window?.sessionStorage.getItem(storageKey) ?? 'null') as Kept | null) ?? nothing;
    } catch {
      return nothing;
    }
  }
}
