import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalCloudProcess } from './start-local-cloud';

/** What a program needs in order to use a local cloud that somebody else has started. */
export type RunningCloud = Pick<LocalCloudProcess, 'origin' | 'environment' | 'backendSecret'>;

/** Returns the local cloud that runs on a state folder and responds; undefined if there is none. */
export async function findRunningCloud(stateFolder: string): Promise<RunningCloud | undefined> {
  try {
    const described = JSON.parse(readFileSync(join(stateFolder, 'running.json'), 'utf8')) as RunningCloud;
    const { ok } = await fetch(`${described.origin}/api/health`, { signal: AbortSignal.timeout(10_000) });
    return ok && described.backendSecret ? described : undefined;
  } catch {
    return undefined;
  }
}
