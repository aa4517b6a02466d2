import type { AttemptTokenClaims, AttemptTokens } from '@liveness/use-cases';

/** Attempt tokens that are remembered instead of signed: a token of ours is one that was issued here and has not expired. */
export class InMemoryAttemptTokens implements AttemptTokens {
  readonly #issued = new Map<string, { readonly claims: AttemptTokenClaims; readonly expiresAt: number }>();

  constructor(readonly now: () => number = Date.now) {}

  async issue(claims: AttemptTokenClaims, expiresAt: number): Promise<string> {
    const token = `attempt-token-${crypto.randomUUID()}`;
    this.#issued.set(token, { claims: { ...claims }, expiresAt });
    return token;
  }

  async verify(token: string): Promise<AttemptTokenClaims | undefined> {
    const issued = this.#issued.get(token);
    return issued && this.now() < issued.expiresAt ? issued.claims : undefined;
  }
}
