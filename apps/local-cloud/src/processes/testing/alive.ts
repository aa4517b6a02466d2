import { setTimeout as delay } from 'node:timers/promises';

/** Waits until a process has ended, for as long as a spec may run. */
export async function untilGone(pid: number): Promise<'gone'> {
  while (isAlive(pid)) await delay(20);
  return 'gone';
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
