/**
 * Asks the browser to leave the screen on although nobody touches it, and returns what takes that back. A browser that cannot, or does not want to because the battery is low, is no reason to stop.
 */
export function keepAwake(navigator: Navigator | undefined): () => void {
  const lock = request(navigator);
  return () => void lock.then((held) => held?.release()).catch(() => undefined);
}

async function request(navigator: Navigator | undefined): Promise<WakeLockSentinel | undefined> {
  try {
    // Not every browser has it, and none on a page that is not secure.
    return await (navigator as Partial<Navigator> | undefined)?.wakeLock?.request('screen');
  } catch {
    return undefined;
  }
}
