import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { ApiFetch } from '@liveness/api-client/api-endpoint';
import { handOffFragment } from '@liveness/contract';

/** Before the secret of a device that has taken the check over: the person started elsewhere, and returns there. */
const tookOver = 'handed-off=';

/**
 * The client secret of the check, or the code for one, from the address's fragment: browsers send that to no server and put
 * it into no referrer. They are kept nowhere else.
 */
@Injectable()
export class CheckSecret {
  readonly #window = inject(DOCUMENT).defaultView;
  /** Empty if the address has none. */
  secret = '';
  /** The code with which this device can take the check over. */
  readonly code: string | undefined;
  /** The person started on another device. */
  hasTakenOver = false;

  constructor() {
    const fragment = this.#window?.location.hash.slice(1) ?? '';
    if (fragment.startsWith(handOffFragment)) {
      this.code = fragment.slice(handOffFragment.length);
      return;
    }
    this.hasTakenOver = fragment.startsWith(tookOver);
    this.secret = this.hasTakenOver ? fragment.slice(tookOver.length) : fragment;
  }

  /** Uses another secret from now on. The address gets it in place of the one before, so that a reload goes on. */
  use(secret: string): void {
    this.secret = secret;
    this.hasTakenOver ||= this.code !== undefined;
    const { history, location } = this.#window ?? {};
    const fragment = `${this.hasTakenOver ? tookOver : ''}${secret}`;
    history?.replaceState(history.state, '', `${location?.pathname}${location?.search}#${fragment}`);
  }
}

/** Returns `fetch` with the client secret as bearer token, for addresses below `base` only. */
export function secretFetch(
  base: string,
  holder: Pick<CheckSecret, 'secret'>,
  send: ApiFetch = (address, init) => fetch(address, init),
): ApiFetch {
  return (address, init) => {
    if (!address.startsWith(`${base}/`)) return send(address, init);
    const headers = new Headers(init.headers);
    if (holder.secret !== '') headers.set('authorization', `Bearer ${holder.secret}`);
    return send(address, { ...init, headers, referrerPolicy: 'no-referrer' });
  };
}
