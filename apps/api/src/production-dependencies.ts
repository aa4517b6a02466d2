import {
  dynamoAttemptCounters,
  dynamoAttemptListing,
  dynamoAttemptStore,
  dynamoAuditLog,
  dynamoCheckStore,
  dynamoErasureStore,
  dynamoPauseStore,
  dynamoRequestMemory,
  dynamoReviewStore,
  dynamoThresholdsStore,
  failureRulesOf,
  jpegLightMeter,
  rekognitionFaceAnalyser,
  rekognitionFaceComparer,
  s3FrameStore,
  secretAttemptTokens,
  secretCheckSecrets,
  secretCursors,
  secretReceipts,
  settingsOf,
} from '@liveness/adapters';
import type { AwsClients, Configuration } from '@liveness/adapters';
import { registry } from '@liveness/challenge-registry';
import { randomInteger, selectAtRandom } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';

/**
 * Returns the dependencies of a deployment: every port with its adapter for AWS. A deployment with its own rule for
 * choosing challenges replaces `selectAtRandom`.
 *
 * @param now Epoch milliseconds, for everything that is stored, signed or compared with a time.
 */
export function productionDependencies(
  configuration: Configuration,
  clients: AwsClients,
  now: () => number = Date.now,
): Dependencies {
  const table = { client: clients.dynamodb, table: configuration.LIVENESS_TABLE };
  const days = { dayShards: configuration.LIVENESS_DAY_SHARDS };
  const failures = failureRulesOf(configuration);
  const retention = { retentionDays: configuration.LIVENESS_RETENTION_DAYS };
  const secrets = { client: clients.secretsManager, ttlSeconds: configuration.LIVENESS_SECRETS_TTL_SECONDS, now };
  const attemptKey = { ...secrets, secretId: configuration.LIVENESS_ATTEMPT_KEY_SECRET };
  const rekognition = {
    client: clients.rekognition,
    timeoutMs: configuration.LIVENESS_ANALYSER_TIMEOUT_MS,
    attempts: configuration.LIVENESS_ANALYSER_ATTEMPTS,
  };
  return {
    attempts: dynamoAttemptStore({
      ...table,
      ...days,
      ...retention,
      counterShards: configuration.LIVENESS_COUNTER_SHARDS,
      failures,
    }),
    listing: dynamoAttemptListing({ ...table, ...days, now }),
    counters: dynamoAttemptCounters({ ...table, now }),
    cursors: secretCursors(attemptKey),
    audit: dynamoAuditLog({ ...table, ...days, now }),
    requests: dynamoRequestMemory(table),
    reviews: dynamoReviewStore({ ...table, ...days, ...retention }),
    pauses: dynamoPauseStore({ ...table, ...days, failures }),
    erasures: dynamoErasureStore({ ...table, ...days, failures }),
    frames: s3FrameStore({
      client: clients.s3,
      bucket: configuration.LIVENESS_FRAMES_BUCKET,
      bucketOwner: configuration.LIVENESS_BUCKET_OWNER,
    }),
    analyser: rekognitionFaceAnalyser(rekognition),
    comparer: rekognitionFaceComparer(rekognition),
    lightMeter: jpegLightMeter,
    attemptTokens: secretAttemptTokens(attemptKey),
    checks: dynamoCheckStore({ ...table, ...days, ...retention, now }),
    checkSecrets: secretCheckSecrets(attemptKey),
    receipts: secretReceipts({
      ...secrets,
      secretId: configuration.LIVENESS_RECEIPT_KEYS_SECRET,
      issuer: configuration.LIVENESS_PUBLIC_URL,
      audience: configuration.LIVENESS_RECEIPT_AUDIENCE ?? configuration.LIVENESS_PUBLIC_URL,
      lifetimeSeconds: configuration.LIVENESS_RECEIPT_LIFETIME_SECONDS,
    }),
    thresholds: dynamoThresholdsStore({ ...table, ...days }),
    registry,
    settings: settingsOf(configuration),
    selectChallenge: selectAtRandom,
    random: randomInteger,
    now,
  };
}
