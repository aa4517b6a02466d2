import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { applicantOf, isTest, withDecided } from '@liveness/domain';
import type { Decision, Outcome, Step } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { CheckChanged, Decided, StoredCheck } from '@liveness/use-cases';
import { timeToLive } from '../attempt-table';
import type { AttemptTable, TransactionWrite } from '../attempt-table';
import { outcomeAttributes, outcomeOf } from '../attempts/attempt-item';
import type { AttemptItem } from '../attempts/attempt-item';
import { listedVersion } from '../attempts/listed-version';
import { replaceIfGiven } from '../checks/check-item';
import { readTries, triesWrite } from '../pauses/tries-item';
import { Overtaken, failedConditionAt } from '../store-call';
import { readPartition } from '../frames/list-frames';
import { countersWrite, decisionIncrements } from '../statistics/counters';
import { compressJson, decompressJson } from '../compressed-json';

const attributes = {
  attempt: [
    'subject',
    'check',
    'challenge',
    'startedAt',
    'frameCount',
    'thresholds',
    'comparisons',
    ...outcomeAttributes,
  ],
  frames: ['analyserCalls'],
} as const;

/**
 * Writes outcome, trace, counters, what it means for the user's further tries, and the check, in one transaction. Only the first
 * one for an attempt succeeds.
 */
export async function decideAttempt(
  table: AttemptTable,
  id: string,
  outcome: Outcome,
  decision: Decision,
  check?: StoredCheck,
): Promise<Decided | CheckChanged | undefined> {
  const { attempt, frames } = await readPartition(table, id, attributes);
  if (!attempt) throw new Error('an attempt that does not exist cannot be decided');
  const standing = outcomeOf(attempt);
  if (standing) return decidedBefore(standing, outcome);
  if (attempt.subject === undefined) return undefined;
  const calls = {
    analyserCalls: frames.reduce((sum, frame) => sum + (frame.analyserCalls ?? 0), 0),
    comparerCalls: (attempt.comparisons ?? []).reduce((sum, comparison) => sum + comparison.comparerCalls, 0),
  };
  const test = isTest(attempt.check ? { check: attempt.check } : {});
  const writes = [
    setOutcome(table, id, outcome, attempt),
    {
      Put: { TableName: table.TableName, Item: newDecisionItem(id, decision, outcome.decidedAt, table.retentionDays) },
    },
    ...(test
      ? []
      : [countersWrite(table, attempt.challenge, outcome.decidedAt, decisionIncrements(attempt, outcome, calls))]),
  ];
  const stored = await readTries(
    table,
    applicantOf({ subject: attempt.subject, ...(attempt.check && { check: attempt.check }) }),
  );
  const tries = withDecided(stored.tries, { id, isTest: test }, outcome, table.failures);
  const count = triesWrite(table, stored, tries, outcome.decidedAt);
  const replace = replaceIfGiven(table, check);
  try {
    await table.documents.send(
      new TransactWriteCommand({ TransactItems: [...writes, ...replace, ...(count ? [count] : [])] }),
    );
    const { pause } = tries;
    return { outcome, first: true, ...(pause && pause !== stored.tries.pause && { pause }) };
  } catch (error) {
    const found = failedConditionAt(error, 0)?.item as AttemptItem | undefined;
    const earlier = found && outcomeOf(found);
    if (earlier) return decidedBefore(earlier, outcome);
    if (found?.erasure) return undefined;
    if (replace.length > 0 && failedConditionAt(error, writes.length)) return { checkChanged: true, first: false };
    if (failedConditionAt(error, writes.length + replace.length))
      throw new Overtaken("the user's tries have changed", { cause: error });
    throw error;
  }
}

/** An earlier try of the same call may have stored it and lost the response: no other call has its receipt. */
function decidedBefore(standing: Outcome, { receipt }: Outcome): Decided {
  return { outcome: standing, first: standing.receipt === receipt };
}

function setOutcome(
  { TableName }: AttemptTable,
  id: string,
  { verdict, reason, unjudged, state, decidedAt, receipt, signals, referenceImage }: Outcome,
  { thresholds, check }: Pick<AttemptItem, 'thresholds' | 'check'>,
): TransactionWrite {
  const isListed = signals !== undefined || unjudged !== undefined;
  return {
    Update: {
      TableName,
      Key: itemKeys.attempt(id),
      ConditionExpression:
        'attribute_exists(pk) AND attribute_not_exists(decidedAt) AND attribute_not_exists(erasedAt)',
      UpdateExpression:
        'SET verdict = :verdict, reason = :reason, #state = :state, decidedAt = :decidedAt, receipt = :receipt, closedAt = if_not_exists(closedAt, :decidedAt)' +
        (unjudged ? ', unjudged = :unjudged' : '') +
        (signals ? ', signals = :signals' : '') +
        (isListed ? ', thresholdsVersion = :listed' : '') +
        (referenceImage ? ', referenceImage = :referenceImage' : ''),
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':verdict': verdict,
        ':reason': reason,
        ':state': state,
        ':decidedAt': decidedAt,
        ':receipt': receipt,
        ...(referenceImage && { ':referenceImage': referenceImage }),
        ...(unjudged && { ':unjudged': unjudged }),
        ...(signals && { ':signals': signals }),
        ...(isListed && {
          ':listed': listedVersion(thresholds.version, {
            ...(signals && { signals }),
            ...(unjudged && { unjudged }),
            ...(check && { check }),
          }),
        }),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

/** A decision as stored. The trace is compressed JSON: 120 frames stay far below DynamoDB's 400 KB. */
export interface DecisionItem extends Omit<Decision, 'trace'> {
  readonly trace: Uint8Array;
}

export function newDecisionItem(
  id: string,
  { trace, ...decision }: Decision,
  decidedAt: number,
  retentionDays: number,
): Record<string, unknown> {
  const item: DecisionItem = { ...decision, trace: compressJson(trace) };
  return { ...itemKeys.decision(id), ttl: timeToLive(decidedAt, retentionDays), decidedAt, ...item };
}

export function decisionOf({ verdict, reason, state, trace }: DecisionItem): Decision {
  return { verdict, reason, state, trace: decompressJson<Step[]>(trace) };
}
