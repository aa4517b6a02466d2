import type { Frame } from '@liveness/domain';
import type { AttemptTable } from '../attempt-table';
import { readPartition } from './attempt-partition';
import { admittedFrames, frameOf } from './frame-item';

const attributes = {
  attempt: ['admitted', 'sequences'],
  frames: [
    'sequence',
    'capturedAt',
    'receivedAt',
    'digest',
    'byteLength',
    'claimedBy',
    'storedAt',
    'analysedAt',
    'analyserCalls',
    'observation',
  ],
} as const;

/** Every admitted frame in order of capture time, with what was saved of it. */
export async function listFrames(table: AttemptTable, id: string): Promise<readonly Frame[]> {
  const { attempt, frames } = await readPartition(table, id, attributes);
  const saved = new Map(frames.map((frame) => [frame.sequence, frameOf(frame)]));
  const admitted = attempt ? admittedFrames(attempt) : [];
  return admitted
    .map((frame) => saved.get(frame.sequence) ?? frame)
    .sort((one, other) => one.capturedAt - other.capturedAt);
}
