import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import type { ItemKey } from '@liveness/storage-layout';
import type { AttemptStore } from '@liveness/use-cases';
import { documentClient } from './attempt-table';
import type { AttemptTable, DynamoAttemptStoreOptions } from './attempt-table';
import { attemptAttributes, attemptOf } from './attempts/attempt-item';
import type { AttemptItem } from './attempts/attempt-item';
import { closeAttempt } from './attempts/close-attempt';
import { createAttempt } from './attempts/create-attempt';
import { giveBackAttempt } from './attempts/give-back-attempt';
import { HeldDays } from './days/held-days';
import { admitFrame } from './frames/admit-frame';
import { newFrameItem } from './frames/frame-item';
import { listFrames } from './frames/list-frames';
import { readObserved } from './frames/observed-attempts';
import { claimPicture } from './frames/picture-claims';
import { tellFrame } from './frames/tell-frame';
import { projection } from './read-items';
import { storeCall } from './store-call';
import { askForLook } from './verdicts/ask-for-look';
import { decideAttempt, decisionOf } from './verdicts/decide-attempt';
import type { DecisionItem } from './verdicts/decide-attempt';
import { claimPositions } from './verdicts/position-claims';
import { saveComparisons } from './verdicts/save-comparisons';

export type { DynamoAttemptStoreOptions } from './attempt-table';

/**
 * Stores attempts in one DynamoDB table with the layout of `@liveness/storage-layout`. Every read but `observed` is
 * consistent: each call sees what earlier calls wrote.
 */
export function dynamoAttemptStore({ client, table: TableName, ...spread }: DynamoAttemptStoreOptions): AttemptStore {
  const table: AttemptTable = { documents: documentClient(client), TableName, ...spread };
  const days = new HeldDays({ ...table, rows: 'ATTEMPTS' });
  return {
    create: (attempt, quota, request, check) =>
      storeCall(() => createAttempt(table, days, attempt, quota, request, check)),
    find: (id) =>
      storeCall(async () => {
        const item = await readItem<AttemptItem>(table, itemKeys.attempt(id), attemptAttributes);
        return item && attemptOf(item);
      }),
    admitFrame: (id, candidate, frameCap) => storeCall(() => admitFrame(table, id, candidate, frameCap)),
    claimPicture: (id, picture, now) => storeCall(() => claimPicture(table, id, picture, now)),
    claimPositions: (id, claim, now) => storeCall(() => claimPositions(table, id, claim, now)),
    saveFrame: (id, frame) =>
      storeCall(async () => {
        await table.documents.send(new PutCommand({ TableName, Item: newFrameItem(id, frame, table.retentionDays) }));
      }),
    tell: (id, frame, telling) => storeCall(() => tellFrame(table, id, frame, telling)),
    frames: (id) => storeCall(() => listFrames(table, id)),
    observed: (ids) => storeCall(() => readObserved(table, ids)),
    askForLook: (id, look) => storeCall(() => askForLook(table, id, look)),
    saveComparisons: (id, comparisons) => storeCall(() => saveComparisons(table, id, comparisons)),
    giveBack: (id, now, check) => storeCall(() => giveBackAttempt(table, id, now, check)),
    close: (id, now) => storeCall(() => closeAttempt(table, id, now)),
    decide: (id, outcome, decision, check) => storeCall(() => decideAttempt(table, id, outcome, decision, check)),
    decision: (id) =>
      storeCall(async () => {
        const item = await readItem<DecisionItem>(table, itemKeys.decision(id), [
          'verdict',
          'reason',
          'state',
          'trace',
        ]);
        return item && decisionOf(item);
      }),
  };
}

async function readItem<T>(
  { documents, TableName }: AttemptTable,
  Key: ItemKey,
  attributes: readonly (keyof T & string)[],
): Promise<T | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key, ConsistentRead: true, ...projection(attributes) }),
  );
  return Item as T | undefined;
}
