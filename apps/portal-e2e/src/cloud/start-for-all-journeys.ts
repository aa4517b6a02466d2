import { startLocalCloud } from '@liveness/local-cloud-testing';
import { easeTurnLimits } from './ease-turn-limits';
import { journeysEnvironment } from './journeys-environment';
import { shareCloud } from './shared-cloud';

/** Starts the local cloud that the journeys share, and ends it afterwards. */
export default async function startForAllJourneys(): Promise<() => Promise<void>> {
  const cloud = await startLocalCloud({ environment: journeysEnvironment });
  await easeTurnLimits(cloud.origin);
  shareCloud(cloud);
  return () => cloud.close();
}
