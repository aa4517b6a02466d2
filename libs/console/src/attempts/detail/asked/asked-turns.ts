import { registry } from '@liveness/challenge-registry';
import type { AttemptDetail } from '@liveness/contract';

/** One of the turns that an attempt asks for, as the person at the camera has its sides. */
export interface AskedTurn {
  readonly side: 'left' | 'right' | 'up' | 'down';
  readonly degrees: number;
  /** How far up a turn to a side is to be; negative is down, 0 is level. */
  readonly upDegrees: number;
  readonly standing: 'reached' | 'told' | 'untold';
}

type Asked = Pick<AttemptDetail, 'challenge' | 'params' | 'trace'>;

/**
 * Returns the turns in their order; none for a challenge without turns. Without a trace, the parameters hold only those
 * that were told.
 */
export function askedTurns({ challenge, params, trace }: Asked): readonly AskedTurn[] {
  const states = legStates(challenge);
  const legs: readonly unknown[] = Array.isArray(params['legs']) ? params['legs'] : [];
  return legs.flatMap((leg, index) => {
    const { rightDegrees, upDegrees } = (leg ?? {}) as Record<string, unknown>;
    if (typeof rightDegrees !== 'number' || typeof upDegrees !== 'number') return [];
    const sideways = Math.abs(rightDegrees) >= Math.abs(upDegrees);
    // The image is seen from the camera: its right is the person's left.
    const side = sideways ? (rightDegrees > 0 ? 'left' : 'right') : upDegrees > 0 ? 'up' : 'down';
    const degrees = Math.round(Math.abs(sideways ? rightDegrees : upDegrees));
    const height = sideways ? Math.round(upDegrees) : 0;
    return [{ side, degrees, upDegrees: height, standing: standingOf(states[index], trace) } as const];
  });
}

/** The states that judge a challenge's legs, in order. */
export function legStates(challenge: string): readonly string[] {
  return registry.challenges.find(({ type }) => type === challenge)?.legs?.states ?? [];
}

/** Returns the index of the turn that a frame was judged by; undefined if it was judged by none. */
export function turnOfFrame({ challenge, trace = [] }: Omit<Asked, 'params'>, frame: number): number | undefined {
  const states = legStates(challenge);
  const step = trace.find(
    (each) => each.frame === frame && each.code !== 'leg_not_told' && states.includes(each.state),
  );
  return step && states.indexOf(step.state);
}

/** A leg is told by handing a frame on to its state, so every told leg has a step. */
function standingOf(state: string | undefined, trace: AttemptDetail['trace']): AskedTurn['standing'] {
  if (!trace) return 'told';
  const steps = trace.filter((step) => step.state === state);
  if (steps.some(({ answer }) => answer === 'next' || answer === 'pass')) return 'reached';
  return steps.length > 0 ? 'told' : 'untold';
}
