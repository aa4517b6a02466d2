import { isAdmin, isReviewer } from '@liveness/domain';
import { createMiddleware } from 'hono/factory';
import type { BearerEnv } from './bearer';
import { problem } from './problem-response';

/** Lets through who has the role, before anything of the request is looked at. */
export function role(needed: 'reviewers' | 'admins') {
  return createMiddleware<BearerEnv>(async (c, next) => {
    const principal = c.get('principal');
    if (needed === 'admins' ? isAdmin(principal) : isReviewer(principal)) return next();
    return problem(c, {
      code: 'forbidden',
      detail: needed === 'admins' ? 'Requires the group admins.' : 'Requires the group reviewers or admins.',
    });
  });
}
