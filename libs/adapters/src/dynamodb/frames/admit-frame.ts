import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { takesLook } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { Admission, FrameCandidate } from '@liveness/use-cases';
import type { AttemptTable } from '../attempt-table';
import type { AdmittedFrame, AttemptItem } from '../attempts/attempt-item';
import { failedCondition } from '../store-call';

const admissible = [
  'attribute_exists(pk)',
  'attribute_not_exists(decidedAt)',
  'attribute_not_exists(givenBackAt)',
  'expiresAt > :receivedAt',
  'attribute_not_exists(admitted.#capturedAt)',
  '(attribute_not_exists(clockOffsetMs) OR clockOffsetMs = :clockOffsetMs)',
  '(attribute_not_exists(closedAt) AND frameCount < :frameCap OR #look.#frames = frameCount AND #look.#since < :at)',
].join(' AND ');

/**
 * Admits a frame in one conditional update. It checks everything at the moment of the write, so that no race can exceed
 * the cap or assign a sequence number twice.
 */
export async function admitFrame(
  { documents, TableName }: AttemptTable,
  id: string,
  candidate: FrameCandidate,
  frameCap: number,
): Promise<Admission> {
  const { capturedAt, clockOffsetMs, digest, byteLength, receivedAt, legsTold, sinceToldMs } = candidate;
  const frame: AdmittedFrame = {
    digest,
    byteLength,
    receivedAt,
    ...(legsTold !== undefined && { legsTold }),
    ...(sinceToldMs !== undefined && { sinceToldMs }),
  };
  try {
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName,
        Key: itemKeys.attempt(id),
        ConditionExpression: admissible,
        UpdateExpression:
          'SET admitted.#capturedAt = :frame, sequences.#capturedAt = frameCount + :one, frameCount = frameCount + :one, clockOffsetMs = :clockOffsetMs',
        ExpressionAttributeNames: {
          '#capturedAt': String(capturedAt),
          '#look': 'look',
          '#frames': 'frames',
          '#since': 'since',
        },
        ExpressionAttributeValues: {
          ':frame': frame,
          ':one': 1,
          ':clockOffsetMs': clockOffsetMs,
          ':receivedAt': receivedAt,
          ':frameCap': frameCap,
          ':at': capturedAt,
        },
        ReturnValues: 'UPDATED_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { outcome: 'admitted', sequence: (Attributes as Pick<AttemptItem, 'frameCount'>).frameCount };
  } catch (error) {
    const failed = failedCondition(error);
    if (!failed) throw error;
    return whyNot(failed.item as AttemptItem | undefined, candidate, frameCap);
  }
}

/** Returns why the attempt did not admit the frame, with the port's order of reasons. */
function whyNot(attempt: AttemptItem | undefined, candidate: FrameCandidate, frameCap: number): Admission {
  if (!attempt) throw new Error('a frame was offered to an attempt that does not exist');
  const closed = attempt.closedAt !== undefined;
  if (attempt.decidedAt !== undefined) return { outcome: 'closed' };
  if (attempt.givenBackAt !== undefined) return { outcome: 'expired' };
  if (!closed && candidate.receivedAt >= attempt.expiresAt) return { outcome: 'expired' };
  const sequence = attempt.sequences[candidate.capturedAt];
  const isSame = attempt.admitted[candidate.capturedAt]?.digest === candidate.digest;
  if (sequence !== undefined && isSame) return { outcome: 'known', sequence };
  if (closed && !takesLook(attempt, candidate)) return { outcome: 'closed' };
  if (sequence !== undefined) return { outcome: 'conflict' };
  if ((attempt.clockOffsetMs ?? candidate.clockOffsetMs) !== candidate.clockOffsetMs) return { outcome: 'clock-moved' };
  if (!closed && attempt.frameCount >= frameCap) return { outcome: 'cap' };
  throw new Error('admission failed although the attempt meets every condition');
}
