import { sha256 } from '@liveness/domain/digests';
import type { Context } from '../context';
import { auditEvent } from './audit-event';

const fingerprintLength = 16;

/**
 * Logs that the caller asks for one person's attempts or checks; does nothing if nobody is named. Call it before anything
 * is returned: what cannot be logged is not answered.
 */
export async function recordLookup(
  ctx: Context,
  { user, reference }: { readonly user?: string; readonly reference?: string | undefined },
): Promise<void> {
  if (user !== undefined) await ctx.audit.append(auditEvent(ctx, 'user-looked-up', await userObject(user)));
  if (reference !== undefined)
    await ctx.audit.append(auditEvent(ctx, 'reference-looked-up', await referenceObject(reference)));
}

/**
 * Returns a user's name in the audit log, which outlives an erasure: the start of the SHA-256 of the id. Whoever knows
 * the id finds the events, and nobody reads the id from them.
 */
export async function userObject(user: string): Promise<string> {
  return `user/${await fingerprintOf(user)}`;
}

/** As `userObject`, of the reference of a check. */
export async function referenceObject(reference: string): Promise<string> {
  return `reference/${await fingerprintOf(reference)}`;
}

async function fingerprintOf(name: string): Promise<string> {
  return (await sha256(new TextEncoder().encode(name))).slice(0, fingerprintLength);
}
