import type { AuditEvent, AuditLink } from './audit';
import type { Frame } from './frame';

/** Returns the SHA-256 in lower-case hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Returns the digest that a receipt states for the frames: the SHA-256 of their SHA-256 digests, concatenated as
 * lower-case hex in order of capture time. Anyone who has the frames can compute it again.
 */
export function framesDigest(frames: readonly Pick<Frame, 'capturedAt' | 'digest'>[]): Promise<string> {
  const inOrder = [...frames].sort((one, other) => one.capturedAt - other.capturedAt);
  return sha256(new TextEncoder().encode(inOrder.map(({ digest }) => digest).join('')));
}

/**
 * Returns the digest by which the next event of a chain names this one: the SHA-256 of everything that is stored of it,
 * as a JSON list. Anyone who can read the events can compute it again.
 */
export function auditDigest(
  { id, at, actor, action, object, reason }: AuditEvent,
  { chain, number, before }: AuditLink,
): Promise<string> {
  const content = ['audit-1', chain, number, before, id, at, actor, action, object, reason ?? null];
  return sha256(new TextEncoder().encode(JSON.stringify(content)));
}
