/**
 * A secret that Secrets Manager rotates: how its next value follows from the current one, and whether a value works.
 * Times are epoch seconds.
 */
export interface SigningSecret {
  /**
   * @param current undefined while the secret has no value. @throws for a current value that cannot be read: it is
   * never overwritten.
   */
  next(current: string | undefined, now: number): string;
  /** Uses the value like the API. @throws when that fails. */
  prove(value: string, now: number): void;
  /** Tells others than the API of a value. It may be called again with the same one. */
  publish?(value: string): Promise<void>;
}
