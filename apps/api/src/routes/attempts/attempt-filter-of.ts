import type { AttemptCountQuery } from '@liveness/contract';
import type { AttemptFilter } from '@liveness/use-cases';

/** The filters of a request, as the use cases take them. */
export function attemptFilterOf({ from, to, thresholdsVersion, ...same }: AttemptCountQuery): AttemptFilter {
  return {
    ...same,
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
    ...(thresholdsVersion !== undefined && { thresholdsVersion: Number(thresholdsVersion) }),
  };
}
