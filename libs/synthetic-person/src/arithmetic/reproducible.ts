/**
 * The committed frames must be reproduced byte for byte by any JavaScript engine. ECMAScript leaves the last bits of
 * `Math.exp`, `Math.sin`, `Math.pow` and `Math.hypot` to the engine, but fixes + − × ÷ and the square root:
 * what is drawn is computed from those alone.
 */

const LN_2 = 0.6931471805599453;
const HALF_PI = 1.5707963267948966;
const INVERSE_LN_2 = 1.4426950408889634;
const SMALLEST_EXPONENT = -64;
/** 1/2! to 1/8!. */
const [C2, C3, C4, C5, C6, C7, C8] = [1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720, 1 / 5040, 1 / 40_320];

/** 2⁻⁶⁴ … 2⁰, exact. */
const powersOfTwo = Float64Array.from({ length: 1 - SMALLEST_EXPONENT }, (_, i) => {
  let power = 1;
  for (let n = i; n < -SMALLEST_EXPONENT; n += 1) power /= 2;
  return power;
});

/** eˣ for x ≤ 0, to about 1e-9 of its value; 0 where it is below 2⁻⁶³. */
export function decay(x: number): number {
  const exponent = Math.floor(x * INVERSE_LN_2 + 0.5);
  if (exponent <= SMALLEST_EXPONENT) return 0;
  const r = x - exponent * LN_2;
  const series = 1 + r * (1 + r * (C2 + r * (C3 + r * (C4 + r * (C5 + r * (C6 + r * (C7 + r * C8)))))));
  return series * powersOfTwo[exponent - SMALLEST_EXPONENT]!;
}

/** sin x, to about 1e-8 for the angles of a drawing. */
export function sine(x: number): number {
  const halfTurns = Math.floor(x / (2 * HALF_PI) + 0.5);
  const r = x - halfTurns * 2 * HALF_PI;
  const s = r * r;
  const value = r * (1 - (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - (s / 72) * (1 - (s / 110) * (1 - s / 156))))));
  return halfTurns % 2 === 0 ? value : -value;
}

export function cosine(x: number): number {
  return sine(x + HALF_PI);
}

/** √(x² + y² + z²). */
export function length(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}

/** A whole power of a number, by repeated squaring. */
export function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let bits = exponent; bits > 0; bits = Math.floor(bits / 2)) {
    if (bits % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** x to the power of 5/8, from square roots. */
export function fiveEighthsPower(x: number): number {
  const root = Math.sqrt(x);
  return root * Math.sqrt(Math.sqrt(root));
}
