import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/**
 * Admits signed-in people, and sends others to the issuer and back here. If that is unreachable, the start page says
 * so.
 */
export const signedInGuard: CanActivateFn = async (_route, { url }) => {
  const session = inject(Session);
  const router = inject(Router);
  if ((await session.check()) === 'signed-in') return true;
  const leaving = await session.signIn(url);
  return leaving ? false : router.parseUrl('/');
};
