import type { Principal } from '@liveness/domain';
import type { AccessTokens } from '@liveness/use-cases';

/** Bearer tokens by a list: what is not on it is as good as forged. */
export class InMemoryAccessTokens implements AccessTokens {
  readonly #principals = new Map<string, Principal>();

  /** Signs somebody in and answers the bearer token. */
  signIn(subject: string, more: Partial<Principal> = {}): string {
    const token = `access-token-${crypto.randomUUID()}`;
    this.#principals.set(token, { subject, groups: [], scopes: [], ...more });
    return token;
  }

  signOut(token: string): void {
    this.#principals.delete(token);
  }

  async verify(token: string): Promise<Principal | undefined> {
    return this.#principals.get(token);
  }
}
