import { dirname, resolve } from 'node:path';
import { localAccountId } from '../aws-wire/signature';
import { defaultResourceNames } from '../stand-ins/aws-services';
import type { ResourceNames } from '../stand-ins/aws-services';
import type { AwsPlan } from './aws-plan';
import { variablesOf } from './environment';
import type { Environment } from './environment';
import type { IdentityPlan } from './identity-plan';

export interface ApiEnvironmentInput {
  readonly environment: Environment;
  readonly origin: string;
  readonly aws: AwsPlan;
  readonly identity: IdentityPlan;
  /** `AWS_ENDPOINT_URL_<SERVICE>` of the stand-ins. */
  readonly endpoints: Readonly<Record<string, string>>;
  readonly bundle: string;
}

export function resourceNames(environment: Environment): ResourceNames {
  return {
    table: environment['LIVENESS_TABLE'] ?? defaultResourceNames.table,
    framesBucket: environment['LIVENESS_FRAMES_BUCKET'] ?? defaultResourceNames.framesBucket,
    attemptKeySecret: environment['LIVENESS_ATTEMPT_KEY_SECRET'] ?? defaultResourceNames.attemptKeySecret,
    receiptKeysSecret: environment['LIVENESS_RECEIPT_KEYS_SECRET'] ?? defaultResourceNames.receiptKeysSecret,
  };
}

/**
 * Returns the API's whole environment: Lambda's own variables, how to reach AWS, and its configuration, in which the
 * user's values have priority.
 */
export function apiEnvironment({
  environment,
  origin,
  aws,
  identity,
  endpoints,
  bundle,
}: ApiEnvironmentInput): Record<string, string> {
  const names = resourceNames(environment);
  const ownsBucket = aws.standIns.includes('S3');
  return {
    AWS_LAMBDA_FUNCTION_NAME: 'liveness-api',
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    LAMBDA_TASK_ROOT: dirname(bundle),
    TZ: 'UTC',
    // The SDK needs one, and an account without an entry in the password file has none. Nothing of anybody's is there.
    HOME: dirname(bundle),
    ...aws.variables,
    ...endpoints,
    LIVENESS_TABLE: names.table,
    LIVENESS_FRAMES_BUCKET: names.framesBucket,
    LIVENESS_ATTEMPT_KEY_SECRET: names.attemptKeySecret,
    LIVENESS_RECEIPT_KEYS_SECRET: names.receiptKeysSecret,
    ...(ownsBucket ? { LIVENESS_BUCKET_OWNER: localAccountId } : {}),
    LIVENESS_PUBLIC_URL: origin,
    LIVENESS_OIDC_ISSUER: identity.issuer,
    LIVENESS_OIDC_AUDIENCES: identity.audiences,
    // A developer's own pages may show checks at once. A deployment lists its origins.
    LIVENESS_CHECK_ORIGINS: 'any',
    ...apiVariables(environment),
  };
}

/** Variables for the local cloud or the portal, not for the API. */
const notForTheApi =
  /^LIVENESS_(?:PORT|STATE|INSTANCES|LOG_MEGABYTES|REAL_AWS|OIDC_CLIENT_ID|OIDC_SCOPE|OIDC_LOGOUT_URL|OIDC_ORIGINS|NAME_CLAIM|FRAME_ANCESTORS|OIDC_TOKEN_SECONDS|OIDC_SESSION_SECONDS|CAPTURE_.*)$/;

function apiVariables(environment: Environment): Record<string, string> {
  const consentFile = environment['LIVENESS_CONSENT_FILE'];
  return {
    ...Object.fromEntries(
      Object.entries(variablesOf(environment, 'LIVENESS_')).filter(([name]) => !notForTheApi.test(name)),
    ),
    // Programs that get this environment may run in another folder.
    ...(consentFile ? { LIVENESS_CONSENT_FILE: resolve(consentFile) } : {}),
  };
}
