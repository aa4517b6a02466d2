import { presetLimits } from '@liveness/challenge-kernel';
import type { RandomInteger } from '@liveness/challenge-kernel';
import { nose } from '@liveness/challenge-nose';
import type { NoseParams } from '@liveness/challenge-nose';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns how NOSE's possible draws for an image, under the classic preset, differ from the original's; undefined if
 * they do not.
 */
export function checkParams(line: unknown): string | undefined {
  const { imageWidth, imageHeight, area, noseLeft, noseTop } = record(line);
  const image = { width: Number(imageWidth), height: Number(imageHeight) };
  const limits = presetLimits(nose.limits, 'classic');
  const lefts = new Set<number>();
  const tops = new Set<number>();
  for (const drawn of everyDraw((random) => nose.draw({ image, metadata: undefined }, limits, random))) {
    const difference = areaDifference(drawn, record(area));
    if (difference) return difference;
    lefts.add(drawn.noseLeft);
    tops.add(drawn.noseTop);
  }
  return rangeDifference('noseLeft', lefts, record(noseLeft)) ?? rangeDifference('noseTop', tops, record(noseTop));
}

function areaDifference(drawn: NoseParams, area: Fields): string | undefined {
  const name = Object.keys(area).find((field) => drawn[field as keyof NoseParams] !== area[field]);
  return name && `expected ${name} ${String(area[name])}, drew ${drawn[name as keyof NoseParams]}`;
}

/** Every whole number of the ranges must be possible, and no other. */
function rangeDifference(name: string, drawn: ReadonlySet<number>, ranges: Fields): string | undefined {
  const expected = new Set(Object.values(ranges).flatMap(wholeNumbers));
  const outside = [...drawn].filter((value) => !expected.has(value));
  const never = [...expected].filter((value) => !drawn.has(value));
  if (outside.length > 0) return `drew ${name} ${outside.join(', ')}, which lies outside the ranges`;
  return never.length > 0 ? `never drew ${name} ${never.join(', ')}` : undefined;
}

function wholeNumbers(range: unknown): readonly number[] {
  const [min, max] = Array.isArray(range) ? range.map(Number) : [];
  if (min === undefined || max === undefined || !(max - min < 10_000)) return [];
  return Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => min + index);
}

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/**
 * Returns everything that can be drawn: it runs through all combinations of the numbers that a draw requests, like an
 * odometer.
 */
export function* everyDraw<Drawn>(draw: (random: RandomInteger) => Drawn): Generator<Drawn> {
  const wheels: { value: number; readonly max: number }[] = [];
  do {
    let asked = 0;
    yield draw((min, max) => {
      const wheel = (wheels[asked] ??= { value: min, max });
      asked += 1;
      return wheel.value;
    });
    while (isAtEnd(wheels.at(-1))) wheels.pop();
    const last = wheels.at(-1);
    if (last) last.value += 1;
  } while (wheels.length > 0);
}

function isAtEnd(wheel: { readonly value: number; readonly max: number } | undefined): boolean {
  return wheel !== undefined && wheel.value >= wheel.max;
}
