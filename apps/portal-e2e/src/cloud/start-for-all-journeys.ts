import { startLocalCloud } from '@liveness/local-cloud-testing';
import { givePatience } from './give-patience';
import { journeysEnvironment } from './journeys-environment';
import { shareCloud } from './shared-cloud';

/** Starts the local cloud that the journeys share, and ends it afterwards. */
export default async function startForAllJourneys(): Promise<() => Promise<void>> {
  const cloud = await startLocalCloud({ environment: journeysEnvironment });
  await givePatience(cloud, 'LIGHT', { maxDelayMs: 30_000, stateTimeoutMs: 60_000 });
  shareCloud(cloud);
  return () => cloud.close();
}
