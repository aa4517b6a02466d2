import type { Challenge } from '../challenge';

/** The same challenge with everything that its states are given and answer made immutable: a state that changes any of it throws. */
export function frozen(challenge: Challenge): Challenge {
  const states = Object.entries(challenge.states).map(([name, state]) => [
    name,
    (...given: Parameters<typeof state>) => deepFrozen(state(...(deepFrozen(given) as Parameters<typeof state>))),
  ]);
  return { ...challenge, states: Object.fromEntries(states) };
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}
