/** The person's agreement to be recorded. */
export interface Consent {
  /** The version of the text that the person read. */
  readonly version: string;
  readonly at: number;
  /** The language of the text (BCP 47). */
  readonly locale: string;
}
