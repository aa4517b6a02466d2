import { limitsOfPart, stepsOfPart, typesIn } from '@liveness/challenge-kernel';
import { LightParams, light } from '@liveness/challenge-light';
import type { AttemptDetail, DetailedFrame, TraceStep } from '@liveness/contract';
import type { Step } from '@liveness/domain';

/** What an attempt at LIGHT is shown from, alone or in one sitting with others. Indices of frames are those of the attempt. */
export interface LightPart {
  readonly params: LightParams;
  readonly frames: readonly DetailedFrame[];
  /** The steps of LIGHT by its own names. Absent while the attempt is undecided. */
  readonly trace?: readonly TraceStep[];
  readonly limits: Readonly<Record<string, number>>;
}

type Lit = Pick<AttemptDetail, 'challenge' | 'params' | 'frames' | 'trace' | 'thresholds'>;

/** Returns the part of an attempt in which the page glows in colours; undefined if it has none. */
export function lightPart({ challenge, params, frames, trace, thresholds }: Lit): LightPart | undefined {
  const { type } = light;
  const types = typesIn(challenge);
  if (!types.includes(type)) return undefined;
  const isAlone = types.length === 1;
  const read = LightParams.safeParse(isAlone ? params : params[type]);
  if (!read.success) return undefined;
  // On the wire, a number that is not finite is null. No step is read for its numbers here.
  const steps = trace && (isAlone ? trace : (stepsOfPart(trace as readonly Step[], type) as readonly TraceStep[]));
  return {
    params: read.data,
    frames,
    ...(steps && { trace: steps }),
    limits: isAlone ? thresholds.limits : limitsOfPart(thresholds.limits, type),
  };
}
