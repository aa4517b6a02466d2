import { Injectable, inject } from '@angular/core';
import { AdminHttp, type Answer } from '@liveness/api-client';
import type {
  PreviewPiece,
  PreviewRequest,
  PublishThresholdsRequest,
  ThresholdsVersion,
  ThresholdsView,
} from '@liveness/contract';
import type { Observable } from 'rxjs';

/** `/api/admin/thresholds/…`. */
@Injectable({ providedIn: 'root' })
export class ThresholdsApi {
  readonly #http = inject(AdminHttp);

  read(challenge: string): Observable<Answer<ThresholdsView>> {
    return this.#http.get(pathOf(challenge));
  }

  publish(challenge: string, request: PublishThresholdsRequest): Observable<Answer<ThresholdsVersion>> {
    return this.#http.post(`${pathOf(challenge)}/versions`, request);
  }

  preview(challenge: string, request: PreviewRequest): Observable<Answer<PreviewPiece>> {
    return this.#http.post(`${pathOf(challenge)}/preview`, request);
  }
}

function pathOf(challenge: string): string {
  return `/thresholds/${encodeURIComponent(challenge)}`;
}
