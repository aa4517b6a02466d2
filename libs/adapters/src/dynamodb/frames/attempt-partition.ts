import { itemKeys } from '@liveness/storage-layout';
import type { AttemptTable } from '../attempt-table';
import type { AttemptItem } from '../attempts/attempt-item';
import { projection } from '../projection';
import { queryAll } from '../query-all';
import type { FrameItem } from './frame-item';

/** An attempt with the frames that were saved, as one consistent read found them. */
export interface AttemptPartition<A extends keyof AttemptItem, F extends keyof FrameItem> {
  readonly attempt?: Pick<AttemptItem, A>;
  readonly frames: readonly Pick<FrameItem, F>[];
}

/** Reads the named attributes of an attempt and of its frames; they lie side by side in one partition. */
export async function readPartition<A extends keyof AttemptItem, F extends keyof FrameItem>(
  { documents, TableName }: AttemptTable,
  id: string,
  attributes: { readonly attempt: readonly A[]; readonly frames: readonly F[] },
): Promise<AttemptPartition<A, F>> {
  const { pk, sk: attemptKey } = itemKeys.attempt(id);
  const items = await queryAll(documents, {
    TableName,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :attempt AND :lastFrame',
    ...projection(['sk', ...attributes.attempt, ...attributes.frames]),
    ExpressionAttributeValues: { ':pk': pk, ':attempt': attemptKey, ':lastFrame': itemKeys.frame(id, 999_999).sk },
  });
  return {
    attempt: items.find(({ sk }) => sk === attemptKey) as Pick<AttemptItem, A> | undefined,
    frames: items.filter(({ sk }) => String(sk).startsWith('FRAME#')) as unknown as Pick<FrameItem, F>[],
  };
}
