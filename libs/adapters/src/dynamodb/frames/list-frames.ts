import type { Frame } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { AttemptTable } from '../attempt-table';
import type { AttemptItem } from '../attempts/attempt-item';
import { projection, queryAll } from '../read-items';
import { admittedFrames, frameOf } from './frame-item';
import type { FrameItem } from './frame-item';

const attributes = {
  attempt: ['admitted', 'sequences'],
  frames: [
    'sequence',
    'capturedAt',
    'receivedAt',
    'digest',
    'byteLength',
    'claimedBy',
    'legsTold',
    'sinceToldMs',
    'storedAt',
    'analysedAt',
    'analyserCalls',
    'observation',
  ],
} as const;

/** Returns every admitted frame in order of capture time, with what was saved of it. */
export async function listFrames(table: AttemptTable, id: string): Promise<readonly Frame[]> {
  const { attempt, frames } = await readPartition(table, id, attributes);
  const saved = new Map(frames.map((frame) => [frame.sequence, frameOf(frame)]));
  const admitted = attempt ? admittedFrames(attempt) : [];
  return admitted
    .map((frame) => ({ ...(saved.get(frame.sequence) ?? frame), ...(frame.telling && { telling: frame.telling }) }))
    .sort((one, other) => one.capturedAt - other.capturedAt);
}

/** An attempt with its saved frames, from one consistent read. */
export interface AttemptPartition<A extends keyof AttemptItem, F extends keyof FrameItem> {
  readonly attempt?: Pick<AttemptItem, A>;
  readonly frames: readonly Pick<FrameItem, F>[];
}

/** Reads the named attributes of an attempt and of its frames, which are in the same partition. */
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
