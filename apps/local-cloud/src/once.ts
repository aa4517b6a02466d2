/** Returns a function that does its work only once: whoever calls it again waits for the same end. */
export function once(work: () => Promise<void> | void): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= Promise.resolve().then(work));
}
