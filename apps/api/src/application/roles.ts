import type { Principal } from './ports';

/** Groups of the identity provider that open the console: reviewers read and review, admins do everything. */
export const roleGroups = { reviewers: 'reviewers', admins: 'admins' } as const;

export function isAdmin({ groups }: Principal): boolean {
  return groups.includes(roleGroups.admins);
}

export function isReviewer(principal: Principal): boolean {
  return principal.groups.includes(roleGroups.reviewers) || isAdmin(principal);
}
