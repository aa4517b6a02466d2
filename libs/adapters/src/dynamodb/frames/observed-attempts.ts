import { isLook } from '@liveness/domain';
import type { Observation, ObservedAttempt } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { AttemptTable } from '../attempt-table';
import type { AttemptItem } from '../attempts/attempt-item';
import { batchGet } from '../read-items';
import { decompressJson } from '../compressed-json';
import type { FrameItem } from './frame-item';

type AskedAttempt = Pick<AttemptItem, 'id' | 'params' | 'frameCount' | 'look' | 'comparisons'>;
const seenAttributes = ['capturedAt', 'claimedBy', 'legsTold', 'sinceToldMs', 'observation', 'sequence'] as const;
type SeenFrame = Pick<FrameItem, (typeof seenAttributes)[number]> & { readonly pk: string };

/**
 * Reads attempts with their frames in two rounds of batches: the attempts state how many frames they have, and a
 * frame's key follows from its number.
 */
export async function readObserved(
  table: AttemptTable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ObservedAttempt>> {
  const attempts = await batchGet<AskedAttempt>(table, ids.map(itemKeys.attempt), [
    'id',
    'params',
    'frameCount',
    'look',
    'comparisons',
  ]);
  const keys = attempts.flatMap(({ id, frameCount }) =>
    Array.from({ length: frameCount }, (_, index) => itemKeys.frame(id, index + 1)),
  );
  const frames = Map.groupBy(await batchGet<SeenFrame>(table, keys, ['pk', ...seenAttributes]), ({ pk }) => pk);
  const observed = attempts.flatMap((attempt) =>
    observedAttempt(attempt, frames.get(itemKeys.attempt(attempt.id).pk) ?? []),
  );
  return new Map(observed.map((attempt) => [attempt.id, attempt]));
}

function observedAttempt(
  { id, params, frameCount, look, comparisons = [] }: AskedAttempt,
  saved: readonly SeenFrame[],
): readonly ObservedAttempt[] {
  const deciding = saved.filter((frame) => !isLook({ look }, frame));
  const frames = deciding.flatMap(({ capturedAt, claimedBy, legsTold, sinceToldMs, observation, sequence }) =>
    observation
      ? [
          {
            capturedAt,
            observation: decompressJson<Observation>(observation),
            ...(claimedBy !== undefined && { usedBefore: true }),
            ...(legsTold !== undefined && { legsTold, sequence }),
            ...(sinceToldMs !== undefined && { sinceToldMs }),
          },
        ]
      : [],
  );
  if (frames.length === 0 || frames.length < (look?.frames ?? frameCount)) return [];
  return [{ id, params, frames: frames.sort((one, other) => one.capturedAt - other.capturedAt), comparisons }];
}
