import type { LocalCloudProcess } from '@liveness/local-cloud-testing';

/** The part of a running local cloud that can be passed to another process. */
export type Cloud = Omit<LocalCloudProcess, 'close'>;

/** Workers inherit the environment of the process that starts them. */
const variable = 'LIVENESS_JOURNEYS_CLOUD';

export function shareCloud({ origin, stateFolder, logPath, environment, backendSecret }: Cloud): void {
  process.env[variable] = JSON.stringify({ origin, stateFolder, logPath, environment, backendSecret } satisfies Cloud);
}

/** Returns the local cloud that all journeys share. */
export function sharedCloud(): Cloud {
  const description = process.env[variable];
  if (description === undefined) throw new Error('the local cloud was not started');
  return JSON.parse(description) as Cloud;
}
