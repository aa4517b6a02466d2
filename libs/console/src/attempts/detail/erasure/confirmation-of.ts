const length = 6;

/** What has to be typed to erase an attempt: the end of its id, so that nobody erases another one by habit. */
export function confirmationOf(attemptId: string): string {
  return attemptId.slice(-length);
}
