/** Waits for what comes by itself, in real time. What never comes is ended by the runner's limit for a spec. */
export async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 10));
}
