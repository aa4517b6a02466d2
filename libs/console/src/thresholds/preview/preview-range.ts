const hourMs = 3_600_000;

/** How far back the attempts of a preview lie. */
export const rangePresets = [
  { id: 'day', ms: 24 * hourMs },
  { id: 'week', ms: 7 * 24 * hourMs },
  { id: 'month', ms: 30 * 24 * hourMs },
] as const;

export type RangeChoice = (typeof rangePresets)[number]['id'] | 'custom';

/** Epoch milliseconds; the end is not part of it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** `from` and `to` are what the fields of a custom range hold. Undefined: they are no range. */
export function rangeOf(
  choice: RangeChoice,
  { from, to }: { readonly from: string; readonly to: string },
  nowMs: number,
): Range | undefined {
  const preset = rangePresets.find(({ id }) => id === choice);
  const range = preset ? { from: nowMs - preset.ms, to: nowMs } : { from: Date.parse(from), to: Date.parse(to) };
  return range.from < range.to ? range : undefined;
}

/** The part of the range that has been searched, from its end backwards: 0–1. */
export function searchedShare({ from, to }: Range, searchedTo: number): number {
  return Math.min(1, Math.max(0, (to - searchedTo) / (to - from)));
}
