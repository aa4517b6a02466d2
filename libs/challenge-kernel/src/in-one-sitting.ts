import * as z from 'zod/mini';
import type { Challenge, CommonLimits, Legs, State, StateResult } from './challenge';
import { ChallengeDefect } from './challenge';
import { legHint, legMeasurement } from './legs';
import { framesThatCount } from './one-person';
import { limitsOfPart, nameInPart, stepsOfPart } from './parts';
import { limitsOfSitting } from './sitting-limits';
import { type SittingParams, sittingParams } from './sitting-params';
import { next } from './state-results';

/** The most challenges that one sitting may ask for. */
export const mostParts = 3;

/** The memory of the part that runs. */
export interface SittingMemory {
  readonly part: number;
  readonly own: unknown;
}

type Sitting = Challenge<SittingParams, CommonLimits, SittingMemory, Readonly<Record<string, unknown>>>;

/**
 * Makes one challenge out of several that a person has to pass one after the other: `TURN+LIGHT`. Those that may find that they cannot judge come first; otherwise the order is
 * that of the list. The next part is told when the one before has passed, and frames count for it from then on.
 *
 * @throws ChallengeDefect where they do not fit together
 */
export function inOneSitting(given: readonly Challenge[]): Challenge {
  const type = given.map((part) => part.type).join('+');
  const problem = whyNotInOneSitting(given);
  if (problem !== undefined) throw new ChallengeDefect(type, problem);
  const parts = [...given].sort((one, other) => Number(!one.unjudged?.length) - Number(!other.unjudged?.length));
  const [first] = parts as [Challenge];
  const legs = legsOf(parts);
  const sitting: Sitting = {
    type,
    parts,
    frames: first.frames,
    ...(parts.some(({ measuresLight }) => measuresLight) && { measuresLight: true }),
    litStates: parts.flatMap(({ type: part, litStates = [] }) => litStates.map((state) => nameInPart(part, state))),
    params: sittingParams(parts),
    metadata: z.object(Object.fromEntries(parts.map((part) => [part.type, z.prefault(part.metadata, {})]))),
    limits: limitsOfSitting(parts),
    draw: ({ image, metadata }, limits, random) => ({
      order: parts.map((part) => part.type),
      ...Object.fromEntries(
        parts.map((part) => [
          part.type,
          part.draw({ image, metadata: metadata[part.type] }, limitsOfPart(limits, part.type), random),
        ]),
      ),
    }),
    initialState: nameInPart(first.type, first.initialState),
    initialMemory: { part: 0, own: first.initialMemory },
    states: Object.fromEntries(
      parts.flatMap((part, index) =>
        Object.entries(part.states).map(([name, state]) => [nameInPart(part.type, name), stateOf(parts, index, state)]),
      ),
    ),
    legs,
    hints: united(parts, ({ hints }) => hints, legHint),
    reasons: united(parts, ({ reasons }) => reasons),
    unjudged: united(parts, ({ unjudged = [] }) => unjudged),
    measurements: united(parts, ({ measurements }) => measurements, legMeasurement),
    evidence: (trace) => parts.flatMap((part) => framesThatCount(part, stepsOfPart(trace, part.type))),
    measuredTwice: (params, trace) =>
      parts.flatMap((part) => part.measuredTwice?.(params[part.type], stepsOfPart(trace, part.type)) ?? []),
  };
  return sitting as Challenge;
}

/** Returns why challenges cannot be asked for in one sitting; undefined if they can. */
export function whyNotInOneSitting(parts: readonly Challenge[]): string | undefined {
  if (parts.length < 2 || parts.length > mostParts) return `is made of 2 to ${mostParts} challenges`;
  if (new Set(parts.map(({ type }) => type)).size < parts.length) return 'has a challenge twice';
  if (parts.some((part) => part.parts)) return 'is made of a challenge that is made of others';
  if (new Set(parts.map(({ frames }) => frames)).size > 1)
    return 'has parts that see frames mirrored, and parts that do not';
  const failures = parts.flatMap(({ reasons, unjudged = [] }) =>
    reasons.filter((reason) => !unjudged.includes(reason)),
  );
  const ambiguous = parts.flatMap(({ unjudged = [] }) => unjudged).find((reason) => failures.includes(reason));
  return ambiguous === undefined ? undefined : `does not tell what ${ambiguous} means: one part fails people by it`;
}

/** Returns a state of a part as one of the whole. Where the part passes, the next one begins, with the next frame. */
function stateOf(
  parts: readonly Challenge[],
  index: number,
  state: Challenge['states'][string],
): Sitting['states'][string] {
  const part = parts[index] as Challenge;
  const following = parts[index + 1];
  const step: State<SittingParams, CommonLimits, SittingMemory> = (observation, { params, limits, memory }) => {
    const answer: StateResult<unknown> = state(observation, {
      params: params[part.type],
      limits: limitsOfPart(limits, part.type),
      memory: memory.own,
    });
    if (answer.answer === 'pass' && following)
      return next(
        { part: index + 1, own: following.initialMemory },
        nameInPart(following.type, following.initialState),
        answer.measurements,
      );
    const after: SittingMemory = { part: index, own: answer.memory };
    return answer.answer === 'next'
      ? { ...answer, memory: after, state: nameInPart(part.type, answer.state) }
      : { ...answer, memory: after };
  };
  return step;
}

/** A leg of the whole: one of a part, or the beginning of one, which the client is told when the part before has passed. */
interface LegOfPart {
  readonly part: number;
  /** Legs of this part that are told with it. */
  readonly count: number;
  readonly state: string;
}

function legsOf(parts: readonly Challenge[]): Legs<SittingParams, SittingMemory> {
  const all = parts.flatMap(({ initialState, legs }, part): readonly LegOfPart[] => {
    const own = (legs?.states ?? []).map((state, index) => ({ part, count: index + 1, state }));
    return part === 0 || own[0]?.state === initialState ? own : [{ part, count: 0, state: initialState }, ...own];
  });
  const named = (part: number, state: string) => nameInPart(parts[part]?.type ?? '', state);
  return {
    states: all.map(({ part, state }) => named(part, state)),
    opening: parts.flatMap(({ initialState, legs }, part) =>
      [...(part > 0 ? [initialState] : []), ...(legs?.opening ?? [])].map((state) => named(part, state)),
    ),
    told: ({ order, ...params }, count) => {
      const at = all[count - 1] ?? { part: 0, count: 0 };
      const told = parts.slice(0, at.part + 1).map(({ type, legs }, part) => {
        // A part that is over is told as at its start: nobody needs it any more.
        const ofPart = part === at.part ? at.count : 0;
        return [type, legs ? legs.told(params[type], ofPart) : params[type]] as const;
      });
      return { order, ...Object.fromEntries(told) };
    },
    reading: ({ part, own }) => parts[part]?.legs?.reading?.(own),
  };
}

function united(
  parts: readonly Challenge[],
  namesOf: (part: Challenge) => readonly string[],
  ...more: readonly string[]
): readonly string[] {
  return [...new Set([...parts.flatMap(namesOf), ...more])];
}
