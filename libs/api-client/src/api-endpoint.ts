import { InjectionToken } from '@angular/core';

/** The part of the platform's `fetch` that calls of the API need. */
export type ApiFetch = (address: string, init: RequestInit) => Promise<Response>;

export interface ApiEndpoint {
  /** The address below which the API answers, without a slash at its end: `/api`. */
  readonly base: string;
  /** Calls it as the person who is signed in. */
  readonly fetch: ApiFetch;
}

export const API_ENDPOINT = new InjectionToken<ApiEndpoint>('API endpoint');
