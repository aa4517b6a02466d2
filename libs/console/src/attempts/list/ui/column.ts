/** Columns that may be hidden, in the order in which they stand; when an attempt started always shows. */
export const columns = [
  'status',
  'reason',
  'challenge',
  'user',
  'review',
  'duration',
  'thresholdsVersion',
  'id',
] as const;
export type Column = (typeof columns)[number];

/** Hidden until somebody wants it. */
export const hiddenByDefault: readonly Column[] = ['id'];
