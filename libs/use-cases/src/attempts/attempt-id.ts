const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A new attempt's id: 122 random bits, so that none can be guessed from another. */
export function newAttemptId(): string {
  return crypto.randomUUID();
}

/** Whether an attempt may have this id at all; anything else never reaches a store. */
export function isAttemptId(text: string): boolean {
  return pattern.test(text);
}
