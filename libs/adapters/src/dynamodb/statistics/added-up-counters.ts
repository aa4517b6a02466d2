import type { HourOfAttempts } from '@liveness/domain';
import type { StoredItem } from '../paging/partition-reader';
import { counterNames } from './counters';

/** Adds up the shards of an hour's counters. Attributes that count nothing, keys among them, are not looked at. */
export function addedUpCounters(hour: number, challenge: string, shards: readonly StoredItem[]): HourOfAttempts {
  const sums = new Map<string, number>();
  for (const [name, count] of shards.flatMap((shard) => Object.entries(shard)))
    sums.set(name, (sums.get(name) ?? 0) + Number(count));
  const sum = (name: string) => sums.get(name) ?? 0;
  const named = (prefix: string) =>
    [...sums].flatMap(([name, count]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), count] as const] : [],
    );
  return {
    hour,
    challenge,
    started: sum(counterNames.started),
    passed: sum(counterNames.verdict('passed')),
    failed: sum(counterNames.verdict('failed')),
    reasons: Object.fromEntries(named(counterNames.reason(''))),
    signals: Object.fromEntries(named(counterNames.signal(''))),
    frames: sum(counterNames.frames),
    analyserCalls: sum(counterNames.analyserCalls),
    comparerCalls: sum(counterNames.comparerCalls),
    durations: named(counterNames.durationPrefix)
      .map(([bound, count]) => ({ upToMs: Number(bound), count }))
      .sort((one, other) => one.upToMs - other.upToMs),
  };
}
