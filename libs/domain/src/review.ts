/** A reviewer's label for an attempt: a live person, or an attack and its instrument. */
export const reviewLabels = [
  'genuine',
  'attack-print',
  'attack-screen',
  'attack-mask',
  'attack-injection',
  'attack-other',
] as const;
export type ReviewLabel = (typeof reviewLabels)[number];

/** A person's judgement of an attempt. It never changes: a new opinion is a new review. */
export interface Review {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The `sub` of the reviewer. */
  readonly reviewer: string;
  readonly label: ReviewLabel;
  readonly note?: string;
}
