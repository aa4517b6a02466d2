import type { EnabledChallenge, PresetName } from '@liveness/domain';
import { inOneSittingOf, presetNames } from '@liveness/domain';
import type { Registry } from './registry';

/** Challenges that have to be passed in one sitting, as a setting names them. */
export interface NamedSitting {
  readonly types: readonly string[];
  /** One for each type; absent where the setting names none. */
  readonly presets?: readonly PresetName[];
}

/** Reads `TYPE:preset`, or `TYPE:preset+TYPE:preset` for what has to be passed in one sitting; undefined if there is no such challenge or preset. */
export function readEnabledChallenge(text: string, registry: Registry): EnabledChallenge | undefined {
  if (text.includes('+')) {
    const sitting = readSitting(text, registry);
    return sitting?.presets && enabledInOneSitting(sitting.types, sitting.presets, registry);
  }
  const type = registry.types.find((name) => name === typeOf(text));
  const preset = presetOf(text);
  return type === undefined || preset === undefined ? undefined : { type, preset };
}

/**
 * Reads `TYPE+TYPE` or `TYPE:preset+TYPE:preset`, with a preset for each or for none: of `TURN+LIGHT:strict`, one person thinks that all is strict, and another one that only
 * LIGHT is. Undefined for that, and for what cannot be passed in one sitting.
 */
export function readSitting(text: string, registry: Registry): NamedSitting | undefined {
  const entries = text.split('+').map((entry) => entry.trim());
  const types = entries.map(typeOf);
  if (new Set(types).size < types.length || !registry.requiring(types)?.parts) return undefined;
  if (entries.every((entry) => !entry.includes(':'))) return { types };
  const presets = entries.flatMap((entry) => presetOf(entry) ?? []);
  return presets.length === entries.length ? { types, presets } : undefined;
}

/** Returns what asks for challenges in one sitting, whatever order they are given in. */
export function enabledInOneSitting(
  types: readonly string[],
  presets: readonly PresetName[],
  { types: inOrder }: Pick<Registry, 'types'>,
): EnabledChallenge {
  const parts = types.flatMap((type, index) => (presets[index] ? [{ type, preset: presets[index] }] : []));
  return inOneSittingOf(inOrder.flatMap((type) => parts.find((part) => part.type === type) ?? []));
}

function typeOf(entry: string): string {
  return entry.split(':', 1)[0] ?? '';
}

function presetOf(entry: string): PresetName | undefined {
  return presetNames.find((name) => name === entry.split(':').slice(1).join(':'));
}
