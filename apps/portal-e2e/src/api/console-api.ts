import type {
  AttemptDetail,
  AuditPage,
  Erasure,
  PublishThresholdsRequest,
  Review,
  ReviewRequest,
  ThresholdsVersion,
  ThresholdsView,
} from '@liveness/contract';
import { signIn } from '@liveness/local-cloud-testing';
import type { DemoAccountId } from '@liveness/local-cloud-testing';
import type { ApiResponse } from './api-response';
import { callApi } from './api-response';

/** The admin API as a reviewer or an admin uses it, without a portal. */
export class ConsoleApi {
  private constructor(
    readonly origin: string,
    readonly bearer: string,
  ) {}

  static async signedIn(origin: string, account: DemoAccountId): Promise<ConsoleApi> {
    return new ConsoleApi(origin, (await signIn(origin, account)).accessToken);
  }

  open(id: string): Promise<ApiResponse<AttemptDetail>> {
    return this.#call('GET', `/attempts/${id}`);
  }

  review(id: string, review: ReviewRequest): Promise<ApiResponse<Review>> {
    return this.#call('POST', `/attempts/${id}/reviews`, review);
  }

  erase(id: string, reason: string): Promise<ApiResponse<Erasure>> {
    return this.#call('POST', `/attempts/${id}/erasure`, { reason });
  }

  thresholds(challenge: string): Promise<ApiResponse<ThresholdsView>> {
    return this.#call('GET', `/thresholds/${challenge}`);
  }

  publish(challenge: string, request: PublishThresholdsRequest): Promise<ApiResponse<ThresholdsVersion>> {
    return this.#call('POST', `/thresholds/${challenge}/versions`, request);
  }

  /** Returns the audit events about an object, newest first. */
  audit(object: string): Promise<ApiResponse<AuditPage>> {
    return this.#call('GET', `/audit?object=${object}`);
  }

  #call<T>(method: string, path: string, body?: unknown): Promise<ApiResponse<T>> {
    const headers = { authorization: `Bearer ${this.bearer}`, 'content-type': 'application/json' };
    return callApi(`${this.origin}/api/admin${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}
