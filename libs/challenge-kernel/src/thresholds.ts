import { isStorable } from '@liveness/domain';
import type { FieldProblem, Limits, PresetName, Thresholds } from '@liveness/domain';
import type { Challenge, CommonLimits } from './challenge';
import type { LimitSpec, LimitSpecs } from './limits';
import { limitsInOneSitting, thresholdsOfPart } from './sitting-limits';

/** The limits of a challenge as a preset sets them. */
export function presetLimits<Values extends Limits>(specs: LimitSpecs<Values>, preset: PresetName): Values {
  return Object.fromEntries(
    specEntries(specs).map(([name, spec]) => [name, spec.presets[preset]]),
  ) as unknown as Values;
}

/** Version 0 of a challenge's thresholds: the preset that ships in the code. */
export function presetThresholds(challenge: { readonly limits: LimitSpecs }, preset: PresetName): Thresholds {
  return { preset, version: 0, limits: presetLimits(challenge.limits, preset) };
}

/** The limits to decide under. A limit that is younger than the stored thresholds takes its preset's value. */
export function limitsUnder<Params, Values extends CommonLimits, Memory>(
  challenge: Challenge<Params, Values, Memory>,
  thresholds: Thresholds,
): Values {
  if (!challenge.parts) return { ...presetLimits(challenge.limits, thresholds.preset), ...thresholds.limits };
  const ofParts = challenge.parts.map((part) => [
    part.type,
    limitsUnder(part, thresholdsOfPart(thresholds, part.type)),
  ]);
  return { ...limitsInOneSitting(Object.fromEntries(ofParts)), ...thresholds.limits } as CommonLimits as Values;
}

/** What is wrong with proposed limits: missing, unknown, out of bounds, fractional, or nothing that can be stored. Empty if they may be published. */
export function checkLimits(specs: LimitSpecs, values: Readonly<Record<string, unknown>>): readonly FieldProblem[] {
  const unknown = Object.keys(values)
    .filter((name) => !Object.hasOwn(specs, name))
    .map((path) => ({ path, message: 'Unknown limit.' }));
  const wrong = specEntries(specs).flatMap(([path, spec]) => {
    const message = problemOf(spec, Object.hasOwn(values, path) ? values[path] : undefined);
    return message ? [{ path, message }] : [];
  });
  return [...unknown, ...wrong];
}

function problemOf(spec: LimitSpec, value: unknown): string | undefined {
  if (value === undefined) return 'Missing.';
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Must be a number.';
  if (spec.integer && !Number.isInteger(value)) return 'Must be a whole number.';
  if (value < spec.min || value > spec.max) return `Must be between ${spec.min} and ${spec.max} ${spec.unit}.`;
  if (!isStorable(value)) return 'Too large, or too close to 0, to be stored.';
  return undefined;
}

function specEntries(specs: LimitSpecs): readonly (readonly [string, LimitSpec])[] {
  return Object.entries(specs);
}
