import type { Limits, PresetName, Thresholds } from '@liveness/domain';
import { mostLenient, presetNames } from '@liveness/domain';
import type { Challenge, CommonLimits } from './challenge';
import { commonLimits } from './common-limits';
import { anyNumberOfSignals } from './few-signals';
import type { LimitSpec, LimitSpecs } from './limits';
import { everywhere } from './limits';
import { limitsOfPart, nameInPart } from './parts';

/** What bounds an attempt as a whole follows from its parts: how each of these numbers does, and what a part has that leaves it out. */
const whole: Readonly<Record<'frameCap' | 'stateTimeoutMs' | 'minSimilarity' | 'maxSignals', Follows>> = {
  frameCap: { of: (values) => values.reduce((sum, value) => sum + value, 0), otherwise: 0 },
  stateTimeoutMs: { of: (values) => Math.max(...values), otherwise: 0 },
  minSimilarity: { of: (values) => Math.max(...values), otherwise: 0 },
  maxSignals: { of: (values) => Math.min(...values), otherwise: anyNumberOfSignals },
};

interface Follows {
  of(values: readonly number[]): number;
  readonly otherwise: number;
}

const wholeNames = Object.keys(whole) as (keyof typeof whole)[];
/** Of these a part's own number decides nothing any more. */
const replaced: ReadonlySet<string> = new Set<keyof typeof whole>(['frameCap', 'minSimilarity', 'maxSignals']);

/** Returns the limits of a challenge that is made of others: those of each part under its name, and those of the whole. */
export function limitsOfSitting(parts: readonly Challenge[]): LimitSpecs<CommonLimits> {
  const shared = commonLimits(everywhere(0));
  const ofWhole = wholeNames.map((name): [string, LimitSpec] => {
    const bound = (end: (spec: LimitSpec) => number) =>
      valueOfWhole(
        name,
        parts.map(({ limits }) => valueOf(limits, name, end)),
      );
    const { measured: _own, ...spec } = shared[name];
    return [
      name,
      {
        ...spec,
        ...(replaced.has(name) ? shared[name].measured && { measured: shared[name].measured } : { shapesOnly: true }),
        min: bound(({ min }) => min),
        max: bound(({ max }) => max),
        presets: presetsBy((preset) => bound(({ presets }) => presets[preset])),
      },
    ];
  });
  const ofParts = parts.flatMap(({ type, limits }) =>
    Object.entries<LimitSpec>(limits).map(([name, spec]): [string, LimitSpec] => {
      const { measured: _whole, ...rest } = spec;
      return [nameInPart(type, name), replaced.has(name) ? { ...rest, shapesOnly: true } : spec];
    }),
  );
  return Object.fromEntries([...ofWhole, ...ofParts]) as Record<string, LimitSpec> & LimitSpecs<CommonLimits>;
}

function valueOf(specs: LimitSpecs, name: keyof typeof whole, end: (spec: LimitSpec) => number): number | undefined {
  const spec: LimitSpec | undefined = Object.hasOwn(specs, name) ? specs[name] : undefined;
  return spec && end(spec);
}

function valueOfWhole(name: keyof typeof whole, values: readonly (number | undefined)[]): number {
  const { of, otherwise } = whole[name];
  return of(values.map((value) => value ?? otherwise));
}

function presetsBy(valueIn: (preset: PresetName) => number): LimitSpec['presets'] {
  return Object.fromEntries(presetNames.map((preset) => [preset, valueIn(preset)])) as Record<PresetName, number>;
}

/** Returns the limits of an attempt at several challenges, from those of each by its type. */
export function limitsInOneSitting(limits: Readonly<Record<string, Limits>>): CommonLimits {
  const all = Object.values(limits);
  return {
    ...(Object.fromEntries(
      wholeNames.map((name) => [
        name,
        valueOfWhole(
          name,
          all.map((each) => each[name]),
        ),
      ]),
    ) as Record<keyof typeof whole, number>),
    ...Object.fromEntries(
      Object.entries(limits).flatMap(([type, each]) =>
        Object.entries(each).map(([name, value]) => [nameInPart(type, name), value] as const),
      ),
    ),
  };
}

/** Returns the thresholds of an attempt at several challenges, from those in force of each by its type. */
export function thresholdsInOneSitting(inForce: Readonly<Record<string, Thresholds>>): Thresholds {
  const parts = Object.entries(inForce).map(([challenge, { preset, version }]) => ({ challenge, preset, version }));
  return {
    preset: mostLenient(parts.map(({ preset }) => preset)),
    version: parts.reduce((sum, { version }) => sum + version, 0),
    limits: limitsInOneSitting(Object.fromEntries(Object.entries(inForce).map(([type, { limits }]) => [type, limits]))),
    parts,
  };
}

/** Returns the thresholds of one part of an attempt. */
export function thresholdsOfPart({ parts, preset, version, limits }: Thresholds, type: string): Thresholds {
  const own = parts?.find(({ challenge }) => challenge === type);
  return { preset: own?.preset ?? preset, version: own?.version ?? version, limits: limitsOfPart(limits, type) };
}
