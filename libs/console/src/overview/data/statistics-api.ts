import { Injectable, inject } from '@angular/core';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { StatisticsPiece } from '@liveness/contract';
import type { Observable } from 'rxjs';
import { AdminHttp } from '../../api/admin-http';
import type { Span } from './span';

/** What was counted, hour by hour. */
@Injectable({ providedIn: 'root' })
export class StatisticsApi {
  readonly #http = inject(AdminHttp);

  /** A piece of a span, the newest first; with the cursor of a piece, the next one. */
  piece({ fromMs, toMs }: Span, cursor?: string): Observable<ApiResult<StatisticsPiece>> {
    return this.#http.get('/statistics', {
      from: new Date(fromMs).toISOString(),
      to: new Date(toMs).toISOString(),
      cursor,
    });
  }
}
