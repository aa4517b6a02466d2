import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { LocalCloudProcess } from '@liveness/local-cloud-testing';

/** Adds made-up attempts to a running local cloud, with the program of `npm run demo-data`. */
export async function addDemoData(
  { stateFolder }: Pick<LocalCloudProcess, 'stateFolder'>,
  attempts: number,
): Promise<void> {
  await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    'libs/demo-data/src/main.ts',
    '--attempts',
    String(attempts),
    '--pictures',
    '0',
    '--state',
    stateFolder,
  ]);
}
