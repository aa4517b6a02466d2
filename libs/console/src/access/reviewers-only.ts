import { inject } from '@angular/core';
import type { CanMatchFn } from '@angular/router';
import { mayReview } from '@liveness/api-client/roles';
import { SESSION } from '@liveness/api-client/session';

/** Lets reviewers and admins into the console; others find, at the same address, a page that says whom it is for. */
export const reviewersOnly: CanMatchFn = async () => {
  const session = inject(SESSION);
  return (await session.check()) === 'signed-in' && mayReview(session.groups());
};
