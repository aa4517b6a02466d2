import type { AttemptView } from '@liveness/contract';
import { backendToken } from '@liveness/local-cloud-testing';
import { bodyOf, callApi } from '../api/api-response';
import type { Cloud } from '../cloud/shared-cloud';

/** A backend that reads the status of attempts, with its own token. */
export class Backend {
  #token: Promise<string> | undefined;

  constructor(readonly cloud: Cloud) {}

  async attempt(id: string): Promise<AttemptView> {
    this.#token ??= backendToken(this.cloud.origin, this.cloud.backendSecret);
    return bodyOf(
      callApi(`${this.cloud.origin}/api/attempts/${id}`, { headers: { authorization: `Bearer ${await this.#token}` } }),
    );
  }
}
