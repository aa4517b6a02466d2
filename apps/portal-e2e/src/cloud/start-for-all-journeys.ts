import { startLocalCloud } from '@liveness/local-cloud-testing';
import { shareCloud } from './shared-cloud';

/**
 * Starts the local cloud that the journeys share, and ends it after them. It differs from a deployment in what lets journeys be
 * short: the person may choose the challenge, so many attempts may be open that one can be drawn anew until it suits, and an attempt
 * may be erased almost at once.
 */
export default async function startForAllJourneys(): Promise<() => Promise<void>> {
  const cloud = await startLocalCloud({
    environment: { LIVENESS_CLIENT_MAY_CHOOSE: 'true', LIVENESS_MAX_OPEN_ATTEMPTS: '100', LIVENESS_OPEN_ATTEMPTS_WINDOW_SECONDS: '1', LIVENESS_ERASURE_REST_SECONDS: '1' },
  });
  shareCloud(cloud);
  return () => cloud.close();
}
