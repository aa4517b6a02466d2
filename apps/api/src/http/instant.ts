/** Returns a moment (epoch milliseconds) in the format of the API: ISO 8601 in UTC. */
export function instant(at: number): string {
  return new Date(at).toISOString();
}
