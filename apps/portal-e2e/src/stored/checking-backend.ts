import type { CheckView, CreateCheckRequest, CreatedCheck } from '@liveness/contract';
import { backendToken } from '@liveness/local-cloud-testing';
import { bodyOf, callApi } from '../api/api-response';
import type { Cloud } from '../cloud/shared-cloud';

/** A backend that has people checked, with its own token. */
export class CheckingBackend {
  #token: Promise<string> | undefined;

  constructor(readonly cloud: Cloud) {}

  create(request: CreateCheckRequest): Promise<CreatedCheck> {
    return this.#call('/api/checks', { method: 'POST', body: JSON.stringify(request) });
  }

  read(id: string): Promise<CheckView> {
    return this.#call(`/api/checks/${id}`, {});
  }

  async #call<T>(path: string, init: RequestInit): Promise<T> {
    this.#token ??= backendToken(this.cloud.origin, this.cloud.backendSecret, 'checks:write checks:read');
    const headers = { authorization: `Bearer ${await this.#token}`, 'content-type': 'application/json' };
    return bodyOf(callApi(`${this.cloud.origin}${path}`, { ...init, headers }));
  }
}
