import { partName, personState, signalsState } from '@liveness/challenge-kernel';
import { slotOfState } from '@liveness/challenge-light';
import { registry } from '@liveness/challenge-registry';

/** The key of a state's name, and its numbers. */
export interface StateText {
  readonly key: string;
  readonly params: Readonly<Record<string, number>>;
}

/** Returns what a state of a decision is called; undefined if this portal does not know it, such as for a newer API. */
export function stateText(challenge: string, state: string): StateText | undefined {
  const { type = challenge, name } = partName(state);
  if (name === personState || name === signalsState) return { key: `attempt.states.${name}`, params: {} };
  if (!Object.hasOwn(registry.find(type)?.states ?? {}, name)) return undefined;
  const slot = type === 'LIGHT' ? slotOfState(name) : undefined;
  if (!slot) return { key: `attempt.states.${type}.${name}`, params: {} };
  // The first sequence is mostly the only one.
  const key = `attempt.states.LIGHT.${slot.step < 0 ? 'dark' : 'colour'}${slot.sequence > 0 ? 'Again' : ''}`;
  return { key, params: { number: slot.step + 1, sequence: slot.sequence + 1 } };
}
