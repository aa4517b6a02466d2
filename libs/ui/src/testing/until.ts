/** Waits for a condition in real time. The runner's time limit ends a spec that waits in vain. */
export async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 10));
}
