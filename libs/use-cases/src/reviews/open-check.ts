import { accepted } from '@liveness/domain';
import type { NoReferenceImage, Pause, Result } from '@liveness/domain';
import { auditEvent } from '../audit/audit-event';
import type { Context } from '../context';
import { findReferenceImage } from '../reference-images/reference-image-of-check';
import type { CheckReferenceImage } from '../reference-images/reference-image-of-check';
import { findAnyCheck } from '../checks/find-own-check';
import { withTries } from '../checks/read-check';
import type { ReadCheck } from '../checks/read-check';

export interface OpenedCheck extends ReadCheck {
  readonly referenceImage: CheckReferenceImage | NoReferenceImage;
  /** The present pause of the check's reference. */
  readonly pause?: Pause;
}

/** Returns everything that is stored about a check to a reviewer, and logs who opened it. */
export async function openCheck(ctx: Context, id: string): Promise<Result<OpenedCheck>> {
  const found = await findAnyCheck(ctx, id);
  if (!found.ok) return found;
  const { client, reference } = found.value;
  const [read, pause] = await Promise.all([
    withTries(ctx, found.value),
    reference === undefined ? undefined : ctx.pauses.find({ kind: 'reference', client, reference }, ctx.now()),
  ]);
  const attempts = read.tries.flatMap(({ attempt }) => attempt ?? []);
  const referenceImage = await findReferenceImage(ctx, found.value, attempts);
  // Before anything is returned: an opening that cannot be logged is rejected.
  await ctx.audit.append(auditEvent(ctx, 'check-opened', id));
  return accepted({ ...read, referenceImage, ...(pause && { pause }) });
}
