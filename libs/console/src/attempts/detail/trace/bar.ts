import type { Measured } from './deciding-step';

/** A value beside its limit on one scale, in shares of its length, from 0 to 1. */
export interface Bar {
  /** Where the value's bar begins and how long it is: from zero to the value. */
  readonly from: number;
  readonly length: number;
  readonly limit: number;
}

/** The scale reaches a quarter beyond the greater of both; below zero only where something lies there. Undefined for what is no finite number. */
export function barOf({ value, limit }: Pick<Measured, 'value' | 'limit'>): Bar | undefined {
  if (value === null || limit === null || Math.max(Math.abs(value), Math.abs(limit)) >= Number.MAX_SAFE_INTEGER)
    return undefined;
  const low = Math.min(0, value, limit) * 1.25;
  const high = Math.max(0, value, limit) * 1.25;
  if (low === high) return { from: 0, length: 0, limit: 0 };
  const at = (number: number) => (number - low) / (high - low);
  return { from: Math.min(at(0), at(value)), length: Math.abs(at(value) - at(0)), limit: at(limit) };
}
