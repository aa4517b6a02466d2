import { presetNames, type PresetName } from '@liveness/domain';
import { promisedTimes } from '../promises';
import type { World } from '../view/world';
import type { Extent } from './attack-rows';
import { genuineSamples } from './genuine-rows';

/** How long living people needed, in milliseconds. */
export interface TimeRow {
  readonly challenge: string;
  readonly preset: PresetName;
  readonly kind: 'time';
  /** Attempts that passed. */
  readonly samples: number;
  readonly medianMs: number;
  /** Nine of ten needed no more. */
  readonly slowMs: number;
  /** Of the median; null where nothing is promised. */
  readonly promise: number | null;
  readonly met: boolean;
}

/**
 * Returns how long it took living people who passed, from the first instruction to the verdict: a row for each preset. None for a challenge of which
 * nothing is promised, at any preset.
 */
export function timeRows(
  challenge: string,
  world: World,
  { attempts, presets = presetNames, ...options }: Extent,
): readonly TimeRow[] {
  if (!promisedTimes.some((each) => each.challenge === challenge)) return [];
  return presets.flatMap((preset) => {
    const times = genuineSamples(challenge, preset, world, attempts, options)
      .flatMap(({ accepted, tookMs }) => (accepted && tookMs !== undefined ? [tookMs] : []))
      .sort((a, b) => a - b);
    return times.length > 0 ? [timeRowOf(challenge, preset, times)] : [];
  });
}

/** @param times in ascending order */
export function timeRowOf(challenge: string, preset: PresetName, times: readonly number[]): TimeRow {
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] as number;
  const medianMs = at(0.5);
  const promise =
    promisedTimes.find((each) => each.challenge === challenge && each.preset === preset)?.medianMs ?? null;
  const met = promise === null || medianMs <= promise;
  return { challenge, preset, kind: 'time', samples: times.length, medianMs, slowMs: at(0.9), promise, met };
}
