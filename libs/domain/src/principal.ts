/** The caller, from a verified bearer token. */
export interface Principal {
  readonly subject: string;
  /** The groups of `roleGroups` to which the caller belongs, whatever the identity provider calls them. */
  readonly groups: readonly string[];
  readonly scopes: readonly string[];
  /** What the token says about the client that asked for it: its audiences and client ids. */
  readonly clients: readonly string[];
  /** The token is of a client itself (OAuth client credentials), not of a person. */
  readonly isClient?: true;
  /** The check whose client secret the caller sent. Such a caller has no groups and no scopes. */
  readonly check?: {
    readonly id: string;
    /** The device that the secret was issued to: 0 for the first one, one more for each that took the check over. */
    readonly device: number;
  };
}

/** Groups of the identity provider that give access to the console: reviewers read and review, admins do everything. */
export const roleGroups = { reviewers: 'reviewers', admins: 'admins' } as const;

export type Role = keyof typeof roleGroups;

/** Returns the roles of somebody with these groups, by the identity provider's names (or ids) of the groups. */
export function rolesOf(groups: readonly string[], named: Readonly<Record<Role, readonly string[]>>): readonly Role[] {
  return Object.values(roleGroups).filter((role) => named[role].some((name) => groups.includes(name)));
}

/** Only people work in the console: a client's own token may do what its scopes say, whatever groups it has. */
export function isAdmin({ groups, isClient }: Principal): boolean {
  return !isClient && groups.includes(roleGroups.admins);
}

export function isReviewer(principal: Principal): boolean {
  return (!principal.isClient && principal.groups.includes(roleGroups.reviewers)) || isAdmin(principal);
}
