/** A moment (epoch milliseconds) as everything on the wire says it: ISO 8601 in UTC. */
export function instant(at: number): string {
  return new Date(at).toISOString();
}
