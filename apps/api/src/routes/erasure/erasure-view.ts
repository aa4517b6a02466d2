import type { Erasure as ErasureView } from '@liveness/contract';
import type { Erasure } from '@liveness/domain';
import { instant } from '../../http/instant';

/** An erasure as the console reads it. */
export function erasureView({ requestedAt, requestedBy, reason, completedAt }: Erasure): ErasureView {
  return {
    requestedAt: instant(requestedAt),
    requestedBy,
    reason,
    ...(completedAt !== undefined && { completedAt: instant(completedAt) }),
  };
}
