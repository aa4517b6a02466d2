import type { Principal } from '@liveness/domain';
import type {
  AccessTokens,
  AttemptTokenClaims,
  AttemptTokens,
  CheckSecretClaims,
  CheckSecrets,
  Cursors,
  OpenedCursor,
  TokenProblem,
} from '@liveness/use-cases';

/** Bearer tokens from a list. A token that is not on it is rejected like a forged one. */
export class InMemoryAccessTokens implements AccessTokens {
  readonly #principals = new Map<string, Principal>();

  /** Signs a subject in and returns the bearer token. */
  signIn(subject: string, more: Partial<Principal> = {}): string {
    const token = `access-token-${crypto.randomUUID()}`;
    this.#principals.set(token, { subject, groups: [], scopes: [], clients: ['client'], ...more });
    return token;
  }

  signOut(token: string): void {
    this.#principals.delete(token);
  }

  async verify(token: string, onProblem?: (problem: TokenProblem) => void): Promise<Principal | undefined> {
    const principal = this.#principals.get(token);
    if (!principal) onProblem?.('signature');
    return principal;
  }
}

/** Attempt tokens that are remembered instead of signed: a token is valid if it was issued here and has not expired. */
export class InMemoryAttemptTokens implements AttemptTokens {
  readonly #issued = new Map<string, { readonly claims: AttemptTokenClaims; readonly expiresAt: number }>();
  readonly #tokens = new Map<string, string>();

  constructor(readonly now: () => number = Date.now) {}

  /** Returns the same token for the same claims, as a signature without chance in it does. */
  async issue(claims: AttemptTokenClaims, expiresAt: number): Promise<string> {
    const stated = JSON.stringify([claims.attemptId, claims.subject, expiresAt]);
    const token = this.#tokens.get(stated) ?? `attempt-token-${crypto.randomUUID()}`;
    this.#tokens.set(stated, token);
    this.#issued.set(token, { claims: { ...claims }, expiresAt });
    return token;
  }

  async verify(token: string): Promise<AttemptTokenClaims | undefined> {
    const issued = this.#issued.get(token);
    return issued && this.now() < issued.expiresAt ? issued.claims : undefined;
  }
}

/** Client secrets that are remembered instead of signed. */
export class InMemoryCheckSecrets implements CheckSecrets {
  readonly #issued = new Map<string, { readonly claims: CheckSecretClaims; readonly expiresAt: number }>();

  constructor(readonly now: () => number = Date.now) {}

  async issue(claims: CheckSecretClaims, expiresAt: number): Promise<string> {
    const { checkId, device = 0 } = claims;
    const secret = `client-secret-of-${checkId}-device-${device}-until-${expiresAt}`;
    this.#issued.set(secret, { claims: structuredClone(claims), expiresAt });
    return secret;
  }

  async verify(secret: string): Promise<CheckSecretClaims | undefined> {
    const issued = this.#issued.get(secret);
    return issued && this.now() < issued.expiresAt ? issued.claims : undefined;
  }
}

/** Cursors that are remembered instead of signed. */
export class InMemoryCursors implements Cursors {
  readonly #sealed = new Map<
    string,
    { readonly position: string; readonly query: string; readonly expiresAt: number }
  >();

  constructor(readonly now: () => number = Date.now) {}

  async seal(position: string, query: string, lifetimeMs: number): Promise<string> {
    const cursor = `cursor-${crypto.randomUUID()}`;
    this.#sealed.set(cursor, { position, query, expiresAt: this.now() + lifetimeMs });
    return cursor;
  }

  async open(cursor: string, query: string): Promise<OpenedCursor> {
    const sealed = this.#sealed.get(cursor);
    if (!sealed) return { outcome: 'foreign' };
    if (this.now() >= sealed.expiresAt) return { outcome: 'outdated' };
    return sealed.query === query ? { outcome: 'opened', position: sealed.position } : { outcome: 'foreign' };
  }
}
