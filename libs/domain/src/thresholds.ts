/** Named sets of limits. `classic` reproduces the original system's decisions, `standard` is the default, `strict` asks for more. */
export const presetNames = ['classic', 'standard', 'strict'] as const;
export type PresetName = (typeof presetNames)[number];

/** The values of a challenge's thresholds, by name. */
export type Limits = Readonly<Record<string, number>>;

/**
 * The thresholds that an attempt is decided under. Versions are immutable; version 0 is the preset that ships in the
 * code.
 */
export interface Thresholds {
  readonly preset: PresetName;
  readonly version: number;
  readonly limits: Limits;
  /** Of an attempt at several challenges: what holds for each. Its own preset is the most lenient of them, its own version their sum. */
  readonly parts?: readonly PartThresholds[];
}

/** The thresholds of one challenge in an attempt that holds several. Their limits are among those of the attempt. */
export interface PartThresholds extends Omit<Thresholds, 'limits' | 'parts'> {
  readonly challenge: string;
}

/** A published version: its limits, and who published it, when and why. */
export interface PublishedThresholds extends Thresholds {
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  /** The `sub` of the admin who published it. */
  readonly publishedBy: string;
  readonly reason: string;
}

/** A challenge that a deployment offers, and the preset in force until thresholds are published. */
export interface EnabledChallenge {
  readonly type: string;
  /** Of several challenges in one sitting, the most lenient of theirs. */
  readonly preset: PresetName;
  /** The challenges that have to be passed in one sitting; absent of a single one. */
  readonly parts?: readonly EnabledChallenge[];
}

/** Returns the challenge that asks for several in one sitting, by the name of all. */
export function inOneSittingOf(parts: readonly EnabledChallenge[]): EnabledChallenge {
  return {
    type: parts.map(({ type }) => type).join('+'),
    preset: mostLenient(parts.map(({ preset }) => preset)),
    parts,
  };
}

/** Returns the single challenges that a challenge asks for. */
export function partsOf(enabled: EnabledChallenge): readonly EnabledChallenge[] {
  return enabled.parts ?? [enabled];
}

/** Returns the most lenient of some presets. */
export function mostLenient(presets: readonly PresetName[]): PresetName {
  return presetNames.find((preset) => presets.includes(preset)) ?? 'standard';
}
