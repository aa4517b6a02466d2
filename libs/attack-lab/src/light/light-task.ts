import { presetLimits } from '@liveness/challenge-kernel';
import { type LightLimits, type LightParams, light } from '@liveness/challenge-light';
import type { PresetName } from '@liveness/domain';
import { integersOf, seeded } from '../random';

/** What one attempt at LIGHT is asked, and what it is held against. */
export interface LightTask {
  readonly limits: LightLimits;
  readonly params: LightParams;
}

const image = { width: 480, height: 480 };

/** Draws a task as the API does, by chance that can be repeated. */
export function lightTask(
  preset: PresetName,
  seed: string,
  changes: Readonly<Partial<Record<keyof LightLimits, number>>> = {},
): LightTask {
  const limits: LightLimits = { ...presetLimits(light.limits, preset), ...changes };
  return { limits, params: light.draw({ image, metadata: undefined }, limits, integersOf(seeded(seed))) };
}
