const hourMs = 3_600_000;

/** How far back a preview's attempts go. */
export const rangePresets = [
  { id: 'day', ms: 24 * hourMs },
  { id: 'week', ms: 7 * 24 * hourMs },
  { id: 'month', ms: 30 * 24 * hourMs },
] as const;

export type RangeChoice = (typeof rangePresets)[number]['id'] | 'custom';

/** Epoch milliseconds; the end is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Returns the range; `from` and `to` are the fields of a custom range. Undefined if they are not a range. */
export function rangeOf(
  choice: RangeChoice,
  { from, to }: { readonly from: string; readonly to: string },
  nowMs: number,
): Range | undefined {
  const preset = rangePresets.find(({ id }) => id === choice);
  const range = preset ? { from: nowMs - preset.ms, to: nowMs } : { from: Date.parse(from), to: Date.parse(to) };
  return range.from < range.to ? range : undefined;
}

/** Returns the fraction of the range that has been searched, backwards from its end: 0–1. */
export function searchedShare({ from, to }: Range, searchedTo: number): number {
  return Math.min(1, Math.max(0, (to - searchedTo) / (to - from)));
}
