import { Injectable, inject } from '@angular/core';
import { ApiClient } from '@liveness/api-client/api-client';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { ConsentRequest, HandOffCode, OwnCheck, RedeemedHandOff } from '@liveness/contract';

/** The calls of a check's page, beside those of an attempt. */
@Injectable()
export class CheckApi {
  readonly #api = inject(ApiClient);

  read(): Promise<ApiResult<OwnCheck>> {
    return this.#api.json('/check');
  }

  consent(body: ConsentRequest): Promise<ApiResult<OwnCheck>> {
    return this.#api.json('/check/consent', { method: 'POST', body });
  }

  /** Returns a code with which another device can take the check over. */
  offer(): Promise<ApiResult<HandOffCode>> {
    return this.#api.json('/check/hand-off', { method: 'POST' });
  }

  /** Takes the check over. */
  redeem(code: string): Promise<ApiResult<RedeemedHandOff>> {
    return this.#api.json('/check/hand-off/redeem', { method: 'POST', body: { code } });
  }
}
