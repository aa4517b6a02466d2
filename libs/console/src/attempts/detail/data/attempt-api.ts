import { Injectable, inject } from '@angular/core';
import type { ApiResult } from '@liveness/api-client/api-failure';
import {
  type AttemptDetail,
  type AttemptPage,
  type Erasure,
  framesPassHeader,
  type LiftedPause,
  type Review,
  type ReviewRequest,
} from '@liveness/contract';
import type { Observable } from 'rxjs';
import { AdminHttp } from '../../../api/admin-http';

/** The admin API's calls about one attempt. */
@Injectable({ providedIn: 'root' })
export class AttemptApi {
  readonly #http = inject(AdminHttp);

  /** Opens an attempt. The API logs each call, so it is called once per opening. */
  open(id: string): Observable<ApiResult<AttemptDetail>> {
    return this.#http.get(`/attempts/${id}`);
  }

  /** Returns the JPEG of a frame as the client sent it. `framesPass` comes from opening the attempt. */
  picture(
    { id, framesPass = '' }: Pick<AttemptDetail, 'id' | 'framesPass'>,
    sequence: number,
  ): Observable<ApiResult<Blob>> {
    return this.#http.bytes(`/attempts/${id}/frames/${sequence}`, { [framesPassHeader]: framesPass });
  }

  review(id: string, review: ReviewRequest): Observable<ApiResult<Review>> {
    return this.#http.postOnce(`/attempts/${id}/reviews`, review);
  }

  erase(id: string, reason: string): Observable<ApiResult<Erasure>> {
    return this.#http.post(`/attempts/${id}/erasure`, { reason });
  }

  /** Lets the attempt's user start again. May be repeated. */
  liftPause(id: string, reason: string): Observable<ApiResult<LiftedPause>> {
    return this.#http.post(`/attempts/${id}/pause/lift`, { reason });
  }

  /**
   * Returns unreviewed attempts that started at this moment or before, newest first; those of the same moment by
   * descending id.
   */
  unreviewedUpTo(startedAt: string, cursor?: string): Observable<ApiResult<AttemptPage>> {
    const to = new Date(Date.parse(startedAt) + 1).toISOString();
    return this.#http.get('/attempts', { review: 'unreviewed', to, cursor });
  }
}
