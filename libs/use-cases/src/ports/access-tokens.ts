import type { Principal } from '@liveness/domain';

/** Verifies bearer tokens of the configured OIDC issuer (id or access token). */
export interface AccessTokens {
  /** Undefined for anything but a valid, unexpired token of the issuer for one of the audiences. @throws Unavailable when the issuer's keys cannot be read. */
  verify(token: string): Promise<Principal | undefined>;
}
