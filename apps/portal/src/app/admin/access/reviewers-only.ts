import { inject } from '@angular/core';
import type { CanMatchFn } from '@angular/router';
import { mayReview } from '../../sign-in/roles';
import { Session } from '../../sign-in/session';

/** Lets reviewers and admins into the console; others find, at the same address, a page that says whom it is for. */
export const reviewersOnly: CanMatchFn = async () => {
  const session = inject(Session);
  return (await session.check()) === 'signed-in' && mayReview(session.groups());
};
