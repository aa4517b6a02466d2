import type { Frame, Observation } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import { timeToLive } from '../attempt-table';
import type { AttemptItem } from '../attempts/attempt-item';
import { compressJson, decompressJson } from '../compressed-json';

/** A frame as stored; the observation is compressed JSON. Its telling is in the attempt's item. */
export interface FrameItem extends Omit<Frame, 'analysis' | 'telling'> {
  readonly analysedAt?: number;
  readonly analyserCalls?: number;
  readonly observation?: Uint8Array;
}

export function newFrameItem(
  id: string,
  { analysis, telling: _inTheAttempt, ...frame }: Frame,
  retentionDays: number,
): Record<string, unknown> {
  const item: FrameItem = {
    ...frame,
    ...(analysis && { ...analysis, observation: compressJson(analysis.observation) }),
  };
  return { ...itemKeys.frame(id, frame.sequence), ttl: timeToLive(frame.receivedAt, retentionDays), ...item };
}

export function frameOf(item: FrameItem): Frame {
  const {
    sequence,
    capturedAt,
    receivedAt,
    digest,
    byteLength,
    claimedBy,
    legsTold,
    sinceToldMs,
    storedAt,
    analysedAt,
    analyserCalls,
    observation,
  } = item;
  return {
    sequence,
    capturedAt,
    receivedAt,
    digest,
    byteLength,
    ...(claimedBy !== undefined && { claimedBy }),
    ...(legsTold !== undefined && { legsTold }),
    ...(sinceToldMs !== undefined && { sinceToldMs }),
    ...(storedAt !== undefined && { storedAt }),
    ...(observation && {
      analysis: {
        observation: decompressJson<Observation>(observation),
        analysedAt: analysedAt ?? 0,
        analyserCalls: analyserCalls ?? 0,
      },
    }),
  };
}

/** Returns the admitted frames with what the attempt's item holds of them. Some may have no item of their own yet. */
export function admittedFrames({ admitted, sequences }: Pick<AttemptItem, 'admitted' | 'sequences'>): Frame[] {
  return Object.entries(admitted).map(([capturedAt, frame]) => ({
    ...frame,
    capturedAt: Number(capturedAt),
    sequence: sequences[capturedAt] ?? 0,
  }));
}

/** Returns the attributes of the attempt's item that hold its admitted frames. */
export function admittedAttributes(frames: readonly Frame[]): Pick<AttemptItem, 'admitted' | 'sequences'> {
  return {
    admitted: Object.fromEntries(
      frames.map(({ capturedAt, digest, byteLength, receivedAt, legsTold, sinceToldMs, telling }) => [
        capturedAt,
        {
          digest,
          byteLength,
          receivedAt,
          ...(legsTold !== undefined && { legsTold }),
          ...(sinceToldMs !== undefined && { sinceToldMs }),
          ...(telling && { telling }),
        },
      ]),
    ),
    sequences: Object.fromEntries(frames.map(({ capturedAt, sequence }) => [capturedAt, sequence])),
  };
}
