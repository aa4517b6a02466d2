import type { JsonSchema } from './json-schema';

/** Fields of responses in which later versions may return values that this one does not know, by component and path. */
export const openFields: Readonly<Record<string, readonly string[]>> = {
  Problem: ['code'],
  ListedAttempt: ['signals[]'],
  AttemptSignal: ['code'],
  CheckView: ['referenceImageReason'],
  AdminCheck: ['referenceImageReason'],
  AttemptDetail: ['referenceImageReason'],
  AuditEvent: ['action'],
  AuditFault: ['kind'],
};

/**
 * Returns what such a field says instead of `enum`: a client made from a closed list would fail on the first new value.
 */
export function opened({ enum: known, description }: JsonSchema): JsonSchema {
  const open = 'Expect values that are not listed here: later versions may add some.';
  return { 'x-extensible-enum': known, description: description === undefined ? open : `${description} ${open}` };
}
