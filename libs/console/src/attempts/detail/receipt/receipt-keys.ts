import { DOCUMENT, Injectable, inject } from '@angular/core';
import { ApiClient } from '@liveness/api-client/api-client';
import { API_ENDPOINT } from '@liveness/api-client/api-endpoint';
import type { JSONWebKeySet } from 'jose';

/** The issuer of receipts, and the published keys that verify them. */
@Injectable({ providedIn: 'root' })
export class ReceiptKeys {
  readonly #api = inject(ApiClient);

  /** The issuer of receipts is the API's origin. */
  readonly issuer = new URL(inject(API_ENDPOINT).base, inject(DOCUMENT).baseURI).origin;

  /**
   * Returns the keys, or undefined if they could not be read. They are read each time, because keys may be withdrawn.
   */
  async read(): Promise<JSONWebKeySet | undefined> {
    const keys = await this.#api.json<JSONWebKeySet>('/.well-known/jwks.json');
    return keys.ok ? keys.value : undefined;
  }
}
