/** Names of measurements say their unit, those of an answer of yes or no aside. */
const units: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/Degrees$/, '°'],
  [/Percent$/, ' %'],
  [/Ms$/, ' ms'],
  [/^(noseOutsideTarget|faceOutsideArea)[XY]$/, ' px'],
];

const yesOrNo: ReadonlySet<string> = new Set(['eyesOpen', 'smiling', 'mouthOpen']);

/** Whether a measurement is an answer of yes or no, recorded as 1 or 0. */
export function isYesOrNo(name: string): boolean {
  return yesOrNo.has(name);
}

/** A measured value, or the limit it was held against, as the language writes it, with its unit. Null stands for what was no finite number. */
export function quantity(name: string, value: number | null, language: string): string {
  if (value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER) return '∞';
  const unit = units.find(([pattern]) => pattern.test(name))?.[1] ?? '';
  const digits = Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return `${new Intl.NumberFormat(language, digits).format(value)}${unit}`;
}
