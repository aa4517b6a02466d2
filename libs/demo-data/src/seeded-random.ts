import type { RandomInteger } from '@liveness/challenge-kernel';

/** Repeatable random numbers: the same seeds give the same draws. Not for secrets. */
export interface SeededRandom {
  /** From 0 up to 1. */
  share(): number;
  between(min: number, max: number): number;
  readonly integer: RandomInteger;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Returns one of the names, with the probability of its weight. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
  /** Returns a number around 0, mostly within twice the deviation. */
  normal(deviation: number): number;
  /** Returns an id in the form of a random UUID. */
  uuid(): string;
  hex(digits: number): string;
}

/** Doty-Humphrey's small fast counter (sfc32), with 128 bits of state. */
export function seededRandom(seed: number, stream: number): SeededRandom {
  let [a, b, c, counter] = [seed | 0, Math.floor(seed / 2 ** 32) | 0, stream | 0, 1];
  const bits = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) bits();
  return drawsOf(() => bits() / 2 ** 32);
}

function drawsOf(share: () => number): SeededRandom {
  const integer: RandomInteger = (min, max) => min + Math.floor(share() * (max - min + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => integer(0, 15).toString(16)).join('');
  return {
    share,
    integer,
    hex,
    between: (min, max) => min + share() * (max - min),
    chance: (probability) => share() < probability,
    pick: <T>(choices: readonly T[]) => choices[integer(0, choices.length - 1)] as T,
    weighted: (weights) => weightedDraw(share(), weights),
    normal: (deviation) => deviation * Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + integer(0, 3)).toString(16)}${hex(3)}-${hex(12)}`,
  };
}

function weightedDraw<Name extends string>(share: number, weights: Readonly<Record<Name, number>>): Name {
  const names = Object.keys(weights) as Name[];
  let left = share * names.reduce((sum, name) => sum + weights[name], 0);
  return names.find((name) => (left -= weights[name]) < 0) ?? (names.at(-1) as Name);
}
