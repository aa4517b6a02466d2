import type { Limits, Measurement, PresetName } from '@liveness/domain';

export type LimitUnit =
  | 'pixels'
  | 'percent'
  | 'degrees'
  | 'milliseconds'
  | 'frames'
  | 'faces'
  | 'points'
  | 'signals'
  | 'count'
  | 'turns'
  | 'heights'
  | 'colours'
  | 'sequences'
  | 'errors'
  | 'ratio'
  | 'confidence'
  | 'switch';

/** One threshold of a challenge: its unit, its bounds (both included), what it means in one sentence, and its value in each preset. */
export interface LimitSpec {
  readonly unit: LimitUnit;
  readonly min: number;
  readonly max: number;
  /** Only whole numbers are allowed. */
  readonly integer?: boolean;
  readonly meaning: string;
  readonly presets: Readonly<Record<PresetName, number>>;
  /**
   * The measurement that is held against this very number, and how. Absent where the number only takes part in what a value is held
   * against: what was measured can't be drawn on one axis with it then.
   */
  readonly measured?: { readonly name: string; readonly relation: Measurement['relation'] };
  /** It shapes what is asked of a new attempt, or what it takes, and no decision reads it: to decide a stored attempt again tells nothing of it. */
  readonly shapesOnly?: true;
}

/** A value that must not exceed its limit. */
export function atMost(name: string): Required<LimitSpec>['measured'] {
  return { name, relation: '<=' };
}

/** A value that must reach its limit. */
export function atLeast(name: string): Required<LimitSpec>['measured'] {
  return { name, relation: '>=' };
}

export type LimitSpecs<Values extends Limits = Limits> = { readonly [Name in keyof Values]: LimitSpec };

/** The values of a limit in the three presets. */
export function presets(classic: number, standard: number, strict: number): LimitSpec['presets'] {
  return { classic, standard, strict };
}

/** One value in all presets. */
export function everywhere(value: number): LimitSpec['presets'] {
  return presets(value, value, value);
}
