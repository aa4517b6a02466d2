/** Yields, as a remote store does before the atomic part of a call. */
export function otherCallsRun(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
