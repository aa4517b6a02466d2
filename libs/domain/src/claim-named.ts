/**
 * Returns a claim by its name, or by a path in dots as Keycloak needs one (`realm_access.roles`). Some names contain
 * dots themselves. API and portal read tokens alike.
 */
export function claimNamed(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (part, step) =>
        typeof part === 'object' && part !== null && Object.hasOwn(part, step)
          ? (part as Record<string, unknown>)[step]
          : undefined,
      claims,
    );
}
