import { sha256 } from '@liveness/domain/digests';
import type { Context } from '../context';
import { auditEvent } from './audit-event';

const fingerprintLength = 16;

/**
 * Logs that the caller asks for one user's attempts; does nothing if no user is named. Call it before anything is
 * returned: what cannot be logged is not answered.
 */
export async function recordLookup(ctx: Context, { user }: { readonly user?: string }): Promise<void> {
  if (user !== undefined) await ctx.audit.append(auditEvent(ctx, 'user-looked-up', await userObject(user)));
}

/**
 * Returns a user's name in the audit log, which outlives an erasure: the start of the SHA-256 of the id. Whoever knows
 * the id finds the events, and nobody reads the id from them.
 */
export async function userObject(user: string): Promise<string> {
  return `user/${(await sha256(new TextEncoder().encode(user))).slice(0, fingerprintLength)}`;
}
