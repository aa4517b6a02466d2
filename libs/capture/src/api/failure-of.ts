import type { HttpErrorResponse } from '@angular/common/http';
import { type RefusalCode, refusalCodes } from '@liveness/domain';
import type { ApiFailure } from '../ports/capture-api';

/** Reads a failed answer: our API's problem+json, or whatever stands between it and us (a proxy's page, a captive portal, nothing). */
export function failureOf({ status, headers, error }: HttpErrorResponse): ApiFailure {
  const code = codeOf(error);
  const answered = status >= 400;
  if (!answered) return { kind: 'unreachable' };
  return {
    kind: 'refused',
    status,
    code,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs: retryAfterMs(headers.get('retry-after')),
  };
}

function codeOf(body: unknown): RefusalCode | undefined {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  return refusalCodes.find((known) => known === code);
}

/** `Retry-After` in seconds; its other form, a date, our API does not use. */
function retryAfterMs(value: string | null): number | undefined {
  const seconds = value === null ? Number.NaN : Number(value);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
