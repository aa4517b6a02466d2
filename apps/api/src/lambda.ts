import { Logger } from '@aws-lambda-powertools/logger';
import { registry } from '@liveness/challenge-registry';
import type { LambdaContext } from 'hono/aws-lambda';
import { awsClients, dynamoAttemptCounters, dynamoAttemptListing, dynamoAttemptStore, dynamoAuditLog, dynamoErasureStore, dynamoReviewStore, dynamoThresholdsStore, oidcAccessTokens, rekognitionFaceAnalyser, s3FrameStore, secretAttemptTokens, secretCursors, secretReceipts } from './adapters';
import { createApp } from './app';
import { randomInteger } from './application/random-integer';
import { selectAtRandom } from './application/select-challenge';
import { readConfiguration } from './configuration';
import { gatewayHandler } from './gateway-handler';
import { settingsOf } from './settings-of';
import { requestLineWriter } from './structured-log';

/**
 * Composition root of the Lambda function: the environment is read once, here, and everything is made once for as long as the instance
 * lives. A deployment that selects challenges by a rule of its own puts it in the place of `selectAtRandom`.
 */
const configuration = readConfiguration(process.env);
const logger = new Logger({ serviceName: 'liveness-api', logLevel: configuration.LIVENESS_LOG_LEVEL });
const clients = awsClients();
const table = { client: clients.dynamodb, table: configuration.LIVENESS_TABLE };
const secrets = { client: clients.secretsManager, ttlSeconds: configuration.LIVENESS_SECRETS_TTL_SECONDS };

const app = createApp({
  world: {
    attempts: dynamoAttemptStore({
      ...table,
      retentionDays: configuration.LIVENESS_RETENTION_DAYS,
      dayShards: configuration.LIVENESS_DAY_SHARDS,
      counterShards: configuration.LIVENESS_COUNTER_SHARDS,
    }),
    listing: dynamoAttemptListing({ ...table, dayShards: configuration.LIVENESS_DAY_SHARDS }),
    counters: dynamoAttemptCounters(table),
    cursors: secretCursors({ ...secrets, secretId: configuration.LIVENESS_ATTEMPT_KEY_SECRET }),
    audit: dynamoAuditLog({ ...table, dayShards: configuration.LIVENESS_DAY_SHARDS }),
    reviews: dynamoReviewStore({ ...table, dayShards: configuration.LIVENESS_DAY_SHARDS, retentionDays: configuration.LIVENESS_RETENTION_DAYS }),
    erasures: dynamoErasureStore({ ...table, dayShards: configuration.LIVENESS_DAY_SHARDS }),
    frames: s3FrameStore({ client: clients.s3, bucket: configuration.LIVENESS_FRAMES_BUCKET, bucketOwner: configuration.LIVENESS_BUCKET_OWNER }),
    analyser: rekognitionFaceAnalyser({
      client: clients.rekognition,
      timeoutMs: configuration.LIVENESS_ANALYSER_TIMEOUT_MS,
      attempts: configuration.LIVENESS_ANALYSER_ATTEMPTS,
    }),
    attemptTokens: secretAttemptTokens({ ...secrets, secretId: configuration.LIVENESS_ATTEMPT_KEY_SECRET }),
    receipts: secretReceipts({
      ...secrets,
      secretId: configuration.LIVENESS_RECEIPT_KEYS_SECRET,
      issuer: configuration.LIVENESS_PUBLIC_URL,
      audience: configuration.LIVENESS_RECEIPT_AUDIENCE ?? configuration.LIVENESS_PUBLIC_URL,
      lifetimeSeconds: configuration.LIVENESS_RECEIPT_LIFETIME_SECONDS,
    }),
    thresholds: dynamoThresholdsStore({ ...table, dayShards: configuration.LIVENESS_DAY_SHARDS }),
    registry,
    settings: settingsOf(configuration),
    selectChallenge: selectAtRandom,
    random: randomInteger,
    now: Date.now,
  },
  accessTokens: oidcAccessTokens({
    issuer: configuration.LIVENESS_OIDC_ISSUER,
    audiences: configuration.LIVENESS_OIDC_AUDIENCES,
    groupsClaim: configuration.LIVENESS_GROUPS_CLAIM,
    scopesClaim: configuration.LIVENESS_SCOPES_CLAIM,
    onRefused: (reason) => logger.debug('bearer token refused', { reason }),
  }),
  publicUrl: configuration.LIVENESS_PUBLIC_URL,
  allowedOrigins: configuration.LIVENESS_ALLOWED_ORIGINS,
  log: requestLineWriter(logger),
});

const answer = gatewayHandler(app);

/** Answers events of an HTTP API, payload format 2.0. */
export function handler(event: Parameters<typeof answer>[0], context: LambdaContext): ReturnType<typeof answer> {
  logger.addContext(context as Parameters<Logger['addContext']>[0]);
  return answer(event, context);
}
