import { DOCUMENT, Injectable, inject } from '@angular/core';
import { ApiClient } from '@liveness/api-client/api-client';
import { API_ENDPOINT } from '@liveness/api-client/api-endpoint';
import type { JSONWebKeySet } from 'jose';

/** Where receipts come from, and the keys that are published to verify them. */
@Injectable({ providedIn: 'root' })
export class ReceiptKeys {
  readonly #api = inject(ApiClient);

  /** Receipts name the address of the API's host. */
  readonly issuer = new URL(inject(API_ENDPOINT).base, inject(DOCUMENT).baseURI).origin;

  /** Undefined where they could not be read. Asked anew each time: keys may have been withdrawn. */
  async read(): Promise<JSONWebKeySet | undefined> {
    const keys = await this.#api.json<JSONWebKeySet>('/.well-known/jwks.json');
    return keys.ok ? keys.value : undefined;
  }
}
