import type { ApiResult } from '@liveness/api-client/api-failure';

/**
 * The idempotency keys of requests. The same request has the same key until the API has answered it for good: so a
 * person who presses a button again after a lost response asks for the same thing, not for a second one.
 */
export class RepeatKeys {
  readonly #keys = new Map<string, string>();

  of(path: string, body: object): string {
    const request = nameOf(path, body);
    const key = this.#keys.get(request) ?? crypto.randomUUID();
    this.#keys.set(request, key);
    return key;
  }

  answered(path: string, body: object, result: ApiResult<unknown>): void {
    if (result.ok || isFinal(result.failure.status)) this.#keys.delete(nameOf(path, body));
  }
}

function nameOf(path: string, body: object): string {
  return JSON.stringify([path, body]);
}

/** Returns whether the API refused a request. After any other failure the request may have had its effect. */
function isFinal(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500;
}
