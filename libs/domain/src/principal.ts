/** The caller, from a verified bearer token. */
export interface Principal {
  readonly subject: string;
  readonly groups: readonly string[];
  readonly scopes: readonly string[];
  /** What the token says about the client that asked for it: its audiences and client ids. */
  readonly clients: readonly string[];
  /** The token is of a client itself (OAuth client credentials), not of a person. */
  readonly isClient?: true;
}

/** Groups of the identity provider that give access to the console: reviewers read and review, admins do everything. */
export const roleGroups = { reviewers: 'reviewers', admins: 'admins' } as const;

export function isAdmin({ groups }: Principal): boolean {
  return groups.includes(roleGroups.admins);
}

export function isReviewer(principal: Principal): boolean {
  return principal.groups.includes(roleGroups.reviewers) || isAdmin(principal);
}
