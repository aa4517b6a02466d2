import { Injectable, inject } from '@angular/core';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type {
  PreviewPiece,
  PreviewRequest,
  PublishThresholdsRequest,
  ThresholdsVersion,
  ThresholdsView,
} from '@liveness/contract';
import type { Observable } from 'rxjs';
import { AdminHttp } from '../../api/admin-http';

/** `/api/admin/thresholds/…`. */
@Injectable({ providedIn: 'root' })
export class ThresholdsApi {
  readonly #http = inject(AdminHttp);

  read(challenge: string): Observable<ApiResult<ThresholdsView>> {
    return this.#http.get(pathOf(challenge));
  }

  publish(challenge: string, request: PublishThresholdsRequest): Observable<ApiResult<ThresholdsVersion>> {
    return this.#http.postOnce(`${pathOf(challenge)}/versions`, request);
  }

  preview(challenge: string, request: PreviewRequest): Observable<ApiResult<PreviewPiece>> {
    return this.#http.post(`${pathOf(challenge)}/preview`, request);
  }
}

function pathOf(challenge: string): string {
  return `/thresholds/${encodeURIComponent(challenge)}`;
}
