import { presetThresholds } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { PresetName } from '@liveness/domain';
import { createPopulation } from '../population';
import type { Population, PopulationOptions } from '../population';

export const now = Date.UTC(2026, 4, 20, 15, 30);

/** A population of all challenges under a preset, with the smallest telling difference. */
export function smallPopulation(changes: Partial<PopulationOptions> = {}, preset: PresetName = 'standard'): Population {
  return createPopulation(smallOptions(changes, preset));
}

export function smallOptions(
  changes: Partial<PopulationOptions> = {},
  preset: PresetName = 'standard',
): PopulationOptions {
  return {
    attempts: 60,
    days: 14,
    pictures: 0,
    seed: 1,
    now,
    settings: {
      challenges: [
        { type: 'NOSE', preset },
        { type: 'POSE', preset },
        { type: 'TURN', preset },
        { type: 'LIGHT', preset },
      ],
      attemptLifetimeMs: 180_000,
    },
    thresholdsAt: (type) => presetThresholds(registry.find(type) ?? { limits: {} }, preset),
    ...changes,
  };
}
