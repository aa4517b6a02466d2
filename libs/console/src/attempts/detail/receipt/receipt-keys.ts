import { HttpClient } from '@angular/common/http';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { PORTAL_CONFIG } from '@liveness/api-client';
import type { JSONWebKeySet } from 'jose';
import { firstValueFrom } from 'rxjs';

/** Milliseconds until keys that do not come count as out of reach. */
const timeoutMs = 15_000;

/** Where receipts come from, and the keys that are published to verify them. */
@Injectable({ providedIn: 'root' })
export class ReceiptKeys {
  readonly #http = inject(HttpClient);
  readonly #base = inject(PORTAL_CONFIG).apiBase;

  /** Receipts name the address of the API's host. */
  readonly issuer = new URL(this.#base, inject(DOCUMENT).baseURI).origin;

  /** Undefined where they could not be read. Asked anew each time: keys may have been withdrawn. */
  async read(): Promise<JSONWebKeySet | undefined> {
    try {
      return await firstValueFrom(
        this.#http.get<JSONWebKeySet>(`${this.#base}/.well-known/jwks.json`, { timeout: timeoutMs }),
      );
    } catch {
      return undefined;
    }
  }
}
