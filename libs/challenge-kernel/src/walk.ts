import type { Decision, Step, Verdict } from '@liveness/domain';
import type { Answer, Challenge, CommonLimits, ObservedFrame } from './challenge';
import { ChallengeDefect } from './challenge-defect';
import { measure } from './measurement';

/** Reasons that the fold itself gives, whatever the challenge. */
export const foldReasons = ['timeout', 'exhausted'] as const;

/** How a walk ended. */
export interface Ending {
  readonly verdict: Verdict;
  /** `passed`, or a reason code. */
  readonly reason: string;
}

/** A walk through the states of a challenge: where it stands after the frames so far. A value: advancing gives a new one. */
export interface Walk<Params = unknown, Values extends CommonLimits = CommonLimits, Memory = unknown> {
  readonly challenge: Challenge<Params, Values, Memory>;
  readonly params: Params;
  readonly limits: Values;
  /** The state that the next frame is given to, or in which the walk ended. */
  readonly state: string;
  /** Capture time of the first frame given to that state. */
  readonly stateSince?: number;
  readonly memory: Memory;
  /** Frames taken so far. */
  readonly frames: number;
  readonly trace: readonly Step[];
  /** What the state waits for, as a hint code: live guidance turns it into words. */
  readonly hint?: string;
  /** Set once a state passed or failed; later frames change nothing. */
  readonly ending?: Ending;
  /** What to answer instead of `exhausted` if no frame follows. */
  readonly reasonIfExhausted?: string;
}

/** Starts a walk at the challenge's initial state. */
export function begin<Params, Values extends CommonLimits, Memory>(
  challenge: Challenge<Params, Values, Memory>,
  params: Params,
  limits: Values,
): Walk<Params, Values, Memory> {
  return { challenge, params, limits, state: challenge.initialState, memory: challenge.initialMemory, frames: 0, trace: [] };
}

/**
 * Gives one frame to the current state, and to each state that it moves on to. Frames are expected in order of capture time.
 *
 * @throws ChallengeDefect when a state names an unknown state or gives a frame to the same state twice.
 */
export function advance<Params, Values extends CommonLimits, Memory>(
  walk: Walk<Params, Values, Memory>,
  frame: ObservedFrame,
): Walk<Params, Values, Memory> {
  if (walk.ending) return walk;
  const { challenge, params, limits, frames } = walk;
  const steps = [...walk.trace];
  let { state, memory } = walk;
  let stateSince = walk.stateSince ?? frame.capturedAt;

  for (let visits = 0; visits < Object.keys(challenge.states).length; visits += 1) {
    const elapsed = measure('stateElapsedMs', frame.capturedAt - stateSince, '<=', limits.stateTimeoutMs);
    if (elapsed.value > elapsed.limit) {
      steps.push({ frame: frames, state, answer: 'fail', code: 'timeout', measurements: [elapsed] });
      return { challenge, params, limits, state, stateSince, memory, frames: frames + 1, trace: steps, ending: { verdict: 'failed', reason: 'timeout' } };
    }
    const answer = stateOf(challenge, state)(frame.observation, { params, limits, memory });
    steps.push({ frame: frames, state, answer: answer.answer, code: codeOf(answer), measurements: answer.measurements });
    memory = answer.memory;
    if (answer.answer === 'next') {
      state = answer.state;
      stateSince = frame.capturedAt;
      continue;
    }
    const after = { challenge, params, limits, state, stateSince, memory, frames: frames + 1, trace: steps };
    switch (answer.answer) {
      case 'stay':
        return { ...after, hint: answer.hint, reasonIfExhausted: answer.reasonIfExhausted };
      case 'pass':
        return { ...after, ending: { verdict: 'passed', reason: 'passed' } };
      case 'fail':
        return { ...after, ending: { verdict: 'failed', reason: answer.reason } };
    }
  }
  throw new ChallengeDefect(challenge.type, `one frame goes in circles through state ${state}`);
}

/** Ends a walk: frames that ran out before a state passed are a refusal. */
export function finish(walk: Walk): Decision {
  const { verdict, reason } = walk.ending ?? { verdict: 'failed', reason: walk.reasonIfExhausted ?? 'exhausted' };
  return { verdict, reason, state: walk.state, trace: walk.trace };
}

function stateOf<Params, Values extends CommonLimits, Memory>(challenge: Challenge<Params, Values, Memory>, name: string) {
  const state = Object.hasOwn(challenge.states, name) ? challenge.states[name] : undefined;
  if (!state) throw new ChallengeDefect(challenge.type, `there is no state ${name}`);
  return state;
}

function codeOf(answer: Answer<unknown>): string | undefined {
  if (answer.answer === 'stay') return answer.hint;
  return answer.answer === 'fail' ? answer.reason : undefined;
}
