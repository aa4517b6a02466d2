import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Frame, Telling } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { AttemptTable } from '../attempt-table';
import type { AttemptItem } from '../attempts/attempt-item';
import { failedCondition } from '../store-call';

/**
 * Writes a frame's telling into the attempt's item, once, and in the same update the number of legs that are told from
 * now on. That number never falls: if other frames have already raised it, only the telling is written.
 */
export async function tellFrame(
  table: AttemptTable,
  id: string,
  { capturedAt, legsTold = 0 }: Pick<Frame, 'capturedAt' | 'legsTold'>,
  telling: Telling,
): Promise<Telling | undefined> {
  // The frame's number was the attempt's when it was received, so there is nothing to raise up to that number.
  for (const raise of telling.legs > legsTold ? [true, false] : [false]) {
    const unchanged = await write(table, id, capturedAt, telling, raise);
    if (!unchanged) return telling;
    const frame = unchanged.admitted[capturedAt];
    if (frame?.telling || unchanged.erasure) return frame?.telling;
    if (!frame) throw new Error('a telling was offered for a frame that was never admitted');
  }
  throw new Error('a telling was not written although the frame has none');
}

/** Returns undefined once it is written, otherwise the current attempt. */
async function write(
  { documents, TableName }: AttemptTable,
  id: string,
  capturedAt: number,
  telling: Telling,
  raise: boolean,
): Promise<AttemptItem | undefined> {
  const untold = 'attribute_exists(admitted.#capturedAt) AND attribute_not_exists(admitted.#capturedAt.telling)';
  const fewer = '(attribute_not_exists(legsTold) OR legsTold < :legs)';
  const { legs, toldAt } = telling;
  const raised = toldAt === undefined ? 'legsTold = :legs' : 'legsTold = :legs, legsToldAt = :toldAt';
  try {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: itemKeys.attempt(id),
        ConditionExpression: raise ? `${untold} AND ${fewer}` : untold,
        UpdateExpression: `SET admitted.#capturedAt.telling = :telling${raise ? `, ${raised}` : ''}`,
        ExpressionAttributeNames: { '#capturedAt': String(capturedAt) },
        ExpressionAttributeValues: {
          ':telling': telling,
          ...(raise && { ':legs': legs, ...(toldAt !== undefined && { ':toldAt': toldAt }) }),
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    const failed = failedCondition(error);
    if (!failed) throw error;
    if (!failed.item) throw new Error('a telling was offered to an attempt that does not exist', { cause: error });
    return failed.item as unknown as AttemptItem;
  }
}
