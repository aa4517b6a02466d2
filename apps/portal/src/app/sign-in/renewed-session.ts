import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { Injector, inject } from '@angular/core';
import { PORTAL_CONFIG } from '@liveness/api-client';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { Session } from './session';

/**
 * A bearer token that ran out is renewed once, without the person noticing, and the call repeated: timers sleep in a tab that nobody
 * looks at, so that renewal ahead of time may come too late. An attempt token that ran out is another matter; its 401 names another scheme.
 */
export const renewedSession: HttpInterceptorFn = (request, next) => {
  const base = inject(PORTAL_CONFIG).apiBase;
  // Not before it is needed: the session's own client makes calls that pass here, too.
  const injector = inject(Injector);
  if (!request.url.startsWith(`${base}/`)) return next(request);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (!isBearerRefused(error)) return throwError(() => error);
      return from(injector.get(Session).renew()).pipe(
        switchMap((renewed) => (renewed ? next(request) : throwError(() => error))),
      );
    }),
  );
};

function isBearerRefused(error: unknown): boolean {
  return (
    error instanceof HttpErrorResponse &&
    error.status === 401 &&
    /^bearer\b/i.test(error.headers.get('www-authenticate') ?? '')
  );
}
