import { InjectionToken } from '@angular/core';

/** The part of the platform's `fetch` that calls of the API need. */
export type ApiFetch = (address: string, init: RequestInit) => Promise<Response>;

export interface ApiEndpoint {
  /** The API's base address without a trailing slash: `/api`. */
  readonly base: string;
  /** Calls the API as the signed-in person. */
  readonly fetch: ApiFetch;
}

export const API_ENDPOINT = new InjectionToken<ApiEndpoint>('API endpoint');
