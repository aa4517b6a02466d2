/** What a reviewer says of an attempt: a live person, or an attack and by which instrument. */
export const reviewLabels = [
  'genuine',
  'attack-print',
  'attack-screen',
  'attack-mask',
  'attack-injection',
  'attack-other',
] as const;
export type ReviewLabel = (typeof reviewLabels)[number];

/** A person's judgement of an attempt. It never changes: a different opinion is another review. */
export interface Review {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Subject of the token of who gave it. */
  readonly reviewer: string;
  readonly label: ReviewLabel;
  readonly note?: string;
}
