import { type Challenge, type CommonLimits, presetLimits } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { ImageSize, PresetName } from '@liveness/domain';
import { integersOf, seeded } from '../random';

/** What one attempt is asked, and what it is held against. */
export interface Task<Params = unknown> {
  readonly challenge: Challenge<Params>;
  readonly preset: PresetName;
  readonly limits: CommonLimits;
  readonly params: Params;
}

export interface TaskOptions {
  readonly image?: ImageSize;
  /** Limits that differ from the preset's: to try others. */
  readonly changes?: Readonly<Record<string, number>>;
}

/** What the portal announces, where the camera gives as much. */
const usualImage: ImageSize = { width: 480, height: 480 };

/**
 * Draws a task as the API does, by chance that can be repeated.
 * @throws Error for a challenge that is not registered
 */
export function drawTask<Params>(
  type: string,
  preset: PresetName,
  seed: string,
  { image = usualImage, changes = {} }: TaskOptions = {},
): Task<Params> {
  const challenge = registry.find(type) as Challenge<Params> | undefined;
  if (!challenge) throw new Error(`there is no challenge ${type}`);
  const limits = { ...presetLimits(challenge.limits, preset), ...changes } as CommonLimits;
  return {
    challenge,
    preset,
    limits,
    params: challenge.draw({ image, metadata: challenge.metadata.parse({}) }, limits, integersOf(seeded(seed))),
  };
}
