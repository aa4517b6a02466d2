/** A secret that Secrets Manager rotates: how its next value follows from the present one, and whether a value is of use. Times are epoch seconds. */
export interface SigningSecret {
  /** @param current undefined while the secret has no value yet. @throws for a present value that cannot be read: it is never overwritten. */
  next(current: string | undefined, now: number): string;
  /** Uses the value as the API will. @throws when that fails. */
  prove(value: string, now: number): void;
}
