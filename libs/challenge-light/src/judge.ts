import type { Measurement } from '@liveness/domain';
import { measure } from '@liveness/challenge-kernel';
import type { Answer } from './fit-answer';
import type { ColourFit } from './fit-colours';
import type { LightLimits } from './limits';
import type { LitFrame } from './read-light';
import { readLight } from './read-light';

export interface Judged {
  /** Absent where everything is met. */
  readonly reason?: string;
  readonly measurements: readonly Measurement[];
}

/** An answer below this counts as none when shares of it are taken. */
const leastAnswer = 1e-3;

/**
 * Judges a sequence. What is certainly wrong is a refusal: a background that follows the colours like the face, a face that follows other colours, a face without relief.
 * What is not certain enough for that, nor for a pass, cannot be judged: the light of the screen was too weak, or the room's came from where the screen is, or from one side.
 */
export function judge(frames: readonly LitFrame[], limits: LightLimits): Judged {
  const reading = readLight(frames);
  if (!reading) return { reason: 'light_too_weak', measurements: [] };
  const { face, colours, noise, background, relief, noseShade } = reading;
  const answer = measure('screenAnswer', face.value, '>=', limits.minScreenAnswer);
  const explained = measure('coloursExplained', colours.explained, '>=', limits.minExplained);
  const beyondNoise = measure(
    'coloursBeyondNoise',
    beyond(colours, Math.min(limits.maxNoise, limits.noiseErrors * noise)),
    '>=',
    limits.minExplainedBeyondNoise,
  );
  const following = measure('coloursFollowing', colours.explained, '>=', limits.minFollowing);
  const unexplained = measure('coloursUnexplained', colours.unexplained, '<=', limits.maxUnexplained);
  const margin = limits.reliefErrors * relief.error;
  const least = measure('leastRelief', relief.value - margin, '>=', limits.minRelief);
  const most = measure('mostRelief', relief.value + margin, '>=', limits.maxFlatRelief);
  const certainty = measure(
    'reliefError',
    relief.error / Math.max(relief.value, leastAnswer),
    '<=',
    limits.maxReliefError,
  );
  const shade = measure('noseShade', noseShade, '<=', limits.maxNoseShade);
  const follows = background && backgroundFollows(face, background, limits);
  const measurements = [
    answer,
    ...(follows ? [follows.share] : []),
    explained,
    beyondNoise,
    following,
    unexplained,
    certainty,
    least,
    most,
    shade,
  ];
  const failedAs = (reason: string) => ({ reason: shade.met ? reason : 'lit_from_one_side', measurements });
  if (follows?.isCertain && !follows.share.met) return failedAs('background_follows');
  if (!following.met && !unexplained.met) return { reason: 'other_colours', measurements };
  if (!answer.met || !explained.met || !beyondNoise.met) return { reason: 'light_too_weak', measurements };
  if (!most.met) return failedAs('not_a_head');
  if (!certainty.met || !least.met) return { reason: 'light_too_weak', measurements };
  return { measurements };
}

/** Returns the share of colour changes that the colours told explain if noise made others of this size. */
function beyond({ explained, changed }: ColourFit, noise: number): number {
  return changed > 0 ? Math.min(1, explained + (noise / changed) ** 2) : 0;
}

/** Returns how much of what the face answers the background answers, too, and whether it certainly answers at all. */
function backgroundFollows(
  face: Answer,
  background: Answer,
  { maxBackgroundShare, minScreenAnswer, minExplained }: LightLimits,
) {
  return {
    share: measure('backgroundShare', background.value / Math.max(face.value, leastAnswer), '<=', maxBackgroundShare),
    isCertain: background.value >= minScreenAnswer && background.explained >= minExplained,
  };
}
