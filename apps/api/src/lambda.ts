import { Logger } from '@aws-lambda-powertools/logger';
import {
  awsClients,
  edgeKeys,
  oidcAccessTokens,
  readConfiguration,
  tokenRulesOf,
  unusableKeys,
} from '@liveness/adapters';
import type { LambdaContext } from 'hono/aws-lambda';
import { createApp } from './app';
import { gatewayHandler } from './gateway-handler';
import { productionDependencies } from './production-dependencies';
import { requestLineWriter } from './structured-log';

/** Composition root of the Lambda function: it reads the environment once and makes everything once per instance. */
const configuration = readConfiguration(process.env);
const logger = new Logger({ serviceName: 'liveness-api', logLevel: configuration.LIVENESS_LOG_LEVEL });

const clients = awsClients();

const secrets = { client: clients.secretsManager, ttlSeconds: configuration.LIVENESS_SECRETS_TTL_SECONDS };
const edgeKeySecret = configuration.LIVENESS_EDGE_KEY_SECRET;

const app = createApp({
  dependencies: productionDependencies(configuration, clients),
  accessTokens: oidcAccessTokens({
    issuer: configuration.LIVENESS_OIDC_ISSUER,
    rules: tokenRulesOf(configuration),
  }),
  publicUrl: configuration.LIVENESS_PUBLIC_URL,
  allowedOrigins: configuration.LIVENESS_ALLOWED_ORIGINS,
  unusableKeys: unusableKeys({
    ...secrets,
    attemptKeySecret: configuration.LIVENESS_ATTEMPT_KEY_SECRET,
    receiptKeysSecret: configuration.LIVENESS_RECEIPT_KEYS_SECRET,
  }),
  edgeKeys: edgeKeySecret === undefined ? undefined : edgeKeys({ ...secrets, secretId: edgeKeySecret }),
  log: requestLineWriter(logger),
});

const handleEvent = gatewayHandler(app);

/** Handles events of an HTTP API (payload format 2.0). */
export function handler(
  event: Parameters<typeof handleEvent>[0],
  context: LambdaContext,
): ReturnType<typeof handleEvent> {
  logger.addContext(context as Parameters<Logger['addContext']>[0]);
  return handleEvent(event, context);
}
