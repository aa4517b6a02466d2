import type { Limits, Step } from '@liveness/domain';
import type { Challenge } from './challenge';

// What a challenge that is made of others has of each of them goes by the part's type and a name: `TURN.first`, `TURN.frameCap`.
const separator = '.';

/** Returns what a state or a limit of a part is called in a challenge that is made of several. */
export function nameInPart(type: string, name: string): string {
  return `${type}${separator}${name}`;
}

/** Returns the part's type and its own name of a state or a limit; the name alone where it belongs to no part. */
export function partName(name: string): { readonly type?: string; readonly name: string } {
  const end = name.indexOf(separator);
  return end < 0 ? { name } : { type: name.slice(0, end), name: name.slice(end + 1) };
}

/** Returns the types of the challenges that an attempt holds: one, or those that have to be passed in one sitting. */
export function typesIn(type: string): readonly string[] {
  return type.split('+');
}

/** Returns the part that a state belongs to; the challenge itself where it is not made of others. */
export function partAt(challenge: Challenge, state: string): Challenge {
  const { type } = partName(state);
  return challenge.parts?.find((part) => part.type === type) ?? challenge;
}

const limitsByPart = new WeakMap<Limits, Map<string, Limits>>();

/** Returns the limits of one part by its own names. The same limits give the same object: a fold asks for them with every frame. */
export function limitsOfPart<Values extends Limits>(limits: Limits, type: string): Values {
  const known = limitsByPart.get(limits) ?? new Map<string, Limits>();
  limitsByPart.set(limits, known);
  const found = known.get(type) ?? Object.freeze(Object.fromEntries(ownLimits(limits, type)));
  known.set(type, found);
  return found as Values;
}

function ownLimits(limits: Limits, type: string) {
  return Object.entries(limits).flatMap(([name, value]) => {
    const { type: of, name: own } = partName(name);
    return of === type ? [[own, value] as const] : [];
  });
}

/** Returns the limits that the fold applies in a state: those of its part. */
export function limitsAt<Values extends Limits>(challenge: Challenge, limits: Values, state: string): Values {
  const part = partAt(challenge, state);
  return part === challenge ? limits : limitsOfPart<Values>(limits, part.type);
}

/** Returns the steps of one part by its own names of states. One that went on to the next part has passed. */
export function stepsOfPart(trace: readonly Step[], type: string): readonly Step[] {
  return trace.flatMap((step, index) => {
    const { type: of, name: state } = partName(step.state);
    if (of !== type) return [];
    const after = trace[index + 1];
    const isOver = step.answer === 'next' && after !== undefined && partName(after.state).type !== type;
    return [{ ...step, state, answer: isOver ? ('pass' as const) : step.answer }];
  });
}
