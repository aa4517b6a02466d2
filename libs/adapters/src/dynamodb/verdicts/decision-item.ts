import type { Decision, Step } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import { timeToLive } from '../attempt-table';
import { compressJson, decompressJson } from '../compressed-json';

/** A decision as stored; the trace is compressed JSON: 120 frames stay far under DynamoDB's 400 KB. */
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
