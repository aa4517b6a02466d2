/** Reads and reviews attempts. An admin does all that a reviewer does. The API decides by itself; here it is only what is shown. */
export function mayReview(groups: readonly string[]): boolean {
  return groups.includes('reviewers') || mayAdminister(groups);
}

/** Also publishes thresholds, exports and erases. */
export function mayAdminister(groups: readonly string[]): boolean {
  return groups.includes('admins');
}
