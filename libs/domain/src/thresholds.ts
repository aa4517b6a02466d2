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
  readonly preset: PresetName;
}
