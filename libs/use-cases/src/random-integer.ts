import type { RandomInteger } from '@liveness/challenge-kernel';

const range = 2 ** 32;

/** Cryptographic and evenly distributed: values that would favour small results are discarded and drawn again. */
export const randomInteger: RandomInteger = (min, max) => {
  const count = max - min + 1;
  const fair = range - (range % count);
  const draw = new Uint32Array(1);
  let value: number;
  do {
    crypto.getRandomValues(draw);
    value = draw[0] ?? range;
  } while (value >= fair);
  return min + (value % count);
};
