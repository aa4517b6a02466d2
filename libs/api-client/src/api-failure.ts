import type { ProblemDetails } from '@liveness/contract';

/** Why a call of the API came to nothing. */
export interface ApiFailure {
  /** `unreachable`: nothing answered. `unreadable`: something answered that is not our API. */
  readonly code: ProblemDetails['code'] | 'unreachable' | 'unreadable';
  /** HTTP status; absent where nothing answered. */
  readonly status?: number;
  /** The API's own words, in English. */
  readonly detail?: string;
  /** What to name to whoever operates the API. */
  readonly requestId?: string;
  /** The fields that are wrong, each with its path in dots. */
  readonly errors?: ProblemDetails['errors'];
  /** How long to wait before another try, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** What a call of the API came to. */
export type ApiResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: ApiFailure };
