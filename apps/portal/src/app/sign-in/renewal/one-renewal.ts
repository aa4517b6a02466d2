import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { filter, firstValueFrom, from, map } from 'rxjs';
import { Renewal, SpentElsewhere, type TokenResponse } from './renewal';

/** Sends requests for new tokens once for all tabs that have the same refresh token. Other requests pass. */
export const oneRenewal: HttpInterceptorFn = (request, next) => {
  const refreshToken = refreshTokenIn(request.body);
  if (refreshToken === undefined) return next(request);
  const { url } = request;
  const send = async () => {
    const responses = next(request).pipe(filter((event) => event instanceof HttpResponse));
    return (await firstValueFrom(responses)).body as TokenResponse;
  };
  // As an issuer refuses a token that it has seen before.
  const rejected = (error: unknown) => {
    if (!(error instanceof SpentElsewhere)) throw error;
    throw new HttpErrorResponse({ status: 400, url, error: { error: 'invalid_grant' } });
  };
  return from(inject(Renewal).once(refreshToken, send).catch(rejected)).pipe(
    map((body) => new HttpResponse({ status: 200, url, body })),
  );
};

/** Returns the refresh token of a form that asks for new tokens. */
function refreshTokenIn(body: unknown): string | undefined {
  if (typeof body !== 'string') return undefined;
  const form = new URLSearchParams(body);
  return form.get('grant_type') === 'refresh_token' ? (form.get('refresh_token') ?? undefined) : undefined;
}
