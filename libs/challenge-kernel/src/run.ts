import type { Decision, Measurement, Step } from '@liveness/domain';
import { endingOf, fail, stay } from './state-results';
import type { Ending } from './state-results';
import { append, itemsOf } from './chain';
import type { Chain } from './chain';
import type { Challenge, CommonLimits, ObservedFrame, State } from './challenge';
import { ChallengeDefect } from './challenge';
import { foldHints, frameGate } from './frame-gate';
import { isOpening, legDelays, legGate, legHint } from './legs';
import type { PassedOver } from './frame-gate';
import { measure } from './measurement';
import { limitsAt } from './parts';
import { stepOf } from './step';

/** Reasons that the fold itself gives, whatever the challenge. */
export const foldReasons = ['timeout', 'exhausted', ...foldHints, 'different_person', 'signals'] as const;

/** A walk through the states of a challenge: where it stands after the frames so far. A value: advancing gives a new one. */
export interface Run<Params = unknown, Values extends CommonLimits = CommonLimits, Memory = unknown> {
  readonly challenge: Challenge<Params, Values, Memory>;
  readonly params: Params;
  readonly limits: Values;
  /** The state that the next frame is given to, or in which the walk ended. */
  readonly state: string;
  /** Capture time of the first frame given to that state; absent while it waits for it. */
  readonly stateSince?: number;
  readonly memory: Memory;
  /** Frames taken so far. */
  readonly frames: number;
  /** Every step so far; `finish` gives them as a trace. */
  readonly steps?: Chain<Step>;
  /** What the state waits for, as a hint code: live guidance turns it into words. */
  readonly hint?: string;
  /** What to answer instead of `exhausted` if no frame follows. */
  readonly reasonIfExhausted?: string;
  /** Set once a state passed or failed; later frames change nothing. */
  readonly ending?: Ending;
}

/** Names of what the fold itself measures, whatever the challenge. */
export const foldMeasurements = [
  'stateElapsedMs',
  'usedBefore',
  'coveredConfidence',
  'personSimilarity',
  'signals',
] as const;

const none: readonly Measurement[] = [];

/** Starts a walk at the challenge's initial state. */
export function begin<Params, Values extends CommonLimits, Memory>(
  challenge: Challenge<Params, Values, Memory>,
  params: Params,
  limits: Values,
): Run<Params, Values, Memory> {
  return { challenge, params, limits, state: challenge.initialState, memory: challenge.initialMemory, frames: 0 };
}

/**
 * Gives one frame to the current state, and to each state that it moves on to. Frames are expected in order of capture time.
 * One frame visits a state at most once: a state that has had it would give the same answer again, without end.
 *
 * @throws ChallengeDefect when a state names an unknown state, or sends a frame to a state that has had it.
 */
export function advance<Params, Values extends CommonLimits, Memory>(
  run: Run<Params, Values, Memory>,
  frame: ObservedFrame,
): Run<Params, Values, Memory> {
  if (run.ending) return run;
  const { challenge, params, limits, frames } = run;
  const applied = limitsAt(challenge, limits, run.state);
  const gate = frameGate(frame, applied);
  if (gate.hint) return passOver(run, frame, gate, applied);
  const early = waitsForFirst(run) ? legGate(challenge, run.state, frame, none, run.memory) : undefined;
  if (early) {
    const elapsed = measure('stateElapsedMs', 0, '<=', applied.stateTimeoutMs);
    return waiting({ ...run, steps: append(run.steps, stepOf(frames, run.state, early, elapsed)) });
  }
  let { state, memory, steps } = run;
  let stateSince = run.stateSince ?? frame.capturedAt;
  let gateMeasurements = gate.measurements;

  for (;;) {
    const elapsed = measure('stateElapsedMs', frame.capturedAt - stateSince, '<=', applied.stateTimeoutMs);
    const delays = legDelays(challenge, state, frame, applied);
    const answer = elapsed.met
      ? (legGate(challenge, state, frame, delays, memory) ??
        stateOf(challenge, state)(frame.observation, { params, limits, memory }))
      : fail(memory, 'timeout');
    const measured = delays.length > 0 ? [...gateMeasurements, ...delays] : gateMeasurements;
    steps = append(steps, stepOf(frames, state, answer, elapsed, measured));
    gateMeasurements = none;
    memory = answer.memory;
    if (answer.answer === 'next') {
      assertNoCircle(challenge, steps, answer.state);
      state = answer.state;
      if (isOpening(challenge.legs, state))
        return waiting({ challenge, params, limits, state, memory, frames, steps, ...reasonOf(answer) });
      stateSince = frame.capturedAt;
      continue;
    }
    const after = { challenge, params, limits, state, stateSince, memory, frames: frames + 1, steps };
    return answer.answer === 'stay'
      ? { ...after, hint: answer.hint, reasonIfExhausted: answer.reasonIfExhausted }
      : { ...after, ending: endingOf(answer) };
  }
}

/** Whether the walk stands in a state that opens something new, and no frame that counts for it has come. */
function waitsForFirst({ challenge, state, stateSince }: Run): boolean {
  return stateSince === undefined && isOpening(challenge.legs, state);
}

/** A frame after which the walk waits for the first one of a state that opens something new: no clock of that state runs. */
function waiting<Params, Values extends CommonLimits, Memory>(
  run: Run<Params, Values, Memory>,
): Run<Params, Values, Memory> {
  return { ...run, frames: run.frames + 1, hint: legHint };
}

function reasonOf({ reasonIfExhausted }: { readonly reasonIfExhausted?: string }): Pick<Run, 'reasonIfExhausted'> {
  return reasonIfExhausted === undefined ? {} : { reasonIfExhausted };
}

/** A frame that no state sees: it neither helps nor starts a clock, yet time runs on. Should no other follow, the reason is that it was passed over. */
function passOver<Params, Values extends CommonLimits, Memory>(
  run: Run<Params, Values, Memory>,
  { capturedAt }: ObservedFrame,
  { hint, measurements }: PassedOver,
  { stateTimeoutMs }: CommonLimits,
): Run<Params, Values, Memory> {
  const { state, memory, frames } = run;
  const elapsed = measure('stateElapsedMs', capturedAt - (run.stateSince ?? capturedAt), '<=', stateTimeoutMs);
  const answer = elapsed.met ? stay(memory, hint, measurements) : fail(memory, 'timeout', measurements);
  const after = { ...run, frames: frames + 1, steps: append(run.steps, stepOf(frames, state, answer, elapsed)) };
  return answer.answer === 'fail'
    ? { ...after, ending: endingOf(answer) }
    : { ...after, hint, reasonIfExhausted: hint };
}

/** Ends a walk: frames that ran out before a state passed are a refusal. */
export function finish(run: Run): Decision {
  const { verdict, reason } = run.ending ?? { verdict: 'failed', reason: run.reasonIfExhausted ?? 'exhausted' };
  return { verdict, reason, state: run.state, trace: itemsOf(run.steps) };
}

function stateOf<Params, Values extends CommonLimits, Memory>(
  challenge: Challenge<Params, Values, Memory>,
  name: string,
): State<Params, Values, Memory> {
  const state = Object.hasOwn(challenge.states, name) ? challenge.states[name] : undefined;
  if (!state) throw new ChallengeDefect(challenge.type, `there is no state ${name}`);
  return state;
}

/** A state that gets the same frame again would answer the same again, for ever. */
function assertNoCircle(challenge: { readonly type: string }, steps: Chain<Step>, state: string): void {
  for (let link: Chain<Step> | undefined = steps; link && link.last.frame === steps.last.frame; link = link.before) {
    if (link.last.state === state)
      throw new ChallengeDefect(challenge.type, `one frame goes in circles through state ${state}`);
  }
}
