import type { NoseParams } from '@liveness/challenge-nose';
import { filmedFrames, noseJourney } from '@liveness/synthetic-person';
import type { NoseBehaviour } from '@liveness/synthetic-person';
import type { DrawnAttempts } from '../api/drawn-attempts';
import { goThrough } from '../api/go-through';

/** Makes an attempt at NOSE until it is decided. Returns its id. */
export async function wentThrough(nose: DrawnAttempts<NoseParams>, behaviour: NoseBehaviour): Promise<string> {
  const attempt = await nose.take();
  await goThrough(nose.api, attempt, filmedFrames(noseJourney(attempt.params, behaviour)));
  return attempt.id;
}
