import type { Problem } from '@liveness/contract';

/** Why a call of the admin API came to nothing. `unreachable`: no answer; `unreadable`: an answer that is not our API's. */
export interface AdminFailure {
  readonly code: Problem['code'] | 'unreachable' | 'unreadable';
  /** The API's own words, in English. */
  readonly detail?: string;
  /** What to name to whoever operates the API. */
  readonly requestId?: string;
  /** The fields that are wrong, each with its path in dots. */
  readonly errors?: Problem['errors'];
}

/** What a call of the admin API came to. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: AdminFailure };
