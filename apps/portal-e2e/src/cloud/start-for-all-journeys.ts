import { startLocalCloud } from '@liveness/local-cloud-testing';
import { journeysEnvironment } from './journeys-environment';
import { shareCloud } from './shared-cloud';

/** Starts the local cloud that the journeys share, and ends it afterwards. */
export default async function startForAllJourneys(): Promise<() => Promise<void>> {
  const cloud = await startLocalCloud({ environment: journeysEnvironment });
  shareCloud(cloud);
  return () => cloud.close();
}
