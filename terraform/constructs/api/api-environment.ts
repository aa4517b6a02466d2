import { consentFileName } from '../../artifacts/consent-file';
import type { ApiSettings } from '../../configuration/api-settings';
import type { Environment } from '../../configuration/environment';
import type { IdentityProvider } from '../identity/identity-provider';
import { timeouts } from './timeouts';

export interface ApiEnvironmentProps {
  readonly environment: Environment;
  readonly settings: ApiSettings;
  readonly identity: IdentityProvider;
  /** The address of the API for clients, without a path. */
  readonly publicUrl: string;
  readonly table: string;
  readonly framesBucket: string;
  readonly accountId: string;
  readonly attemptKeySecret: string;
  readonly receiptKeysSecret: string;
  /** Only where requests must come through CloudFront. */
  readonly edgeKeySecret?: string | undefined;
}

/** Variables of the API that no setting of an environment changes, each with the reason. */
export const withoutSetting = {
  LIVENESS_TABLE: 'the stack’s own table',
  LIVENESS_FRAMES_BUCKET: 'the stack’s own bucket',
  LIVENESS_BUCKET_OWNER: 'the account that is deployed to',
  LIVENESS_ATTEMPT_KEY_SECRET: 'the stack’s own secret',
  LIVENESS_RECEIPT_KEYS_SECRET: 'the stack’s own secret',
  LIVENESS_ANALYSER_TIMEOUT_MS: 'ends before the function’s time limit, which ends before the gateway’s',
  LIVENESS_SEARCH_BUDGET_MS: 'ends before the function’s time limit, which ends before the gateway’s',
  LIVENESS_ERASURE_REST_SECONDS: 'the longest that a request may run behind the gateway',
} as const;

/** Returns the API's configuration: every variable that differs from its default. */
export function apiEnvironment(props: ApiEnvironmentProps): Readonly<Record<string, string>> {
  const {
    environment,
    settings,
    identity,
    publicUrl,
    table,
    framesBucket,
    accountId,
    attemptKeySecret,
    receiptKeysSecret,
    edgeKeySecret,
  } = props;
  return {
    LIVENESS_TABLE: table,
    LIVENESS_FRAMES_BUCKET: framesBucket,
    LIVENESS_BUCKET_OWNER: accountId,
    LIVENESS_ATTEMPT_KEY_SECRET: attemptKeySecret,
    LIVENESS_RECEIPT_KEYS_SECRET: receiptKeysSecret,
    ...(edgeKeySecret !== undefined && { LIVENESS_EDGE_KEY_SECRET: edgeKeySecret }),
    LIVENESS_PUBLIC_URL: publicUrl,
    ...(settings.receiptAudience !== undefined && { LIVENESS_RECEIPT_AUDIENCE: settings.receiptAudience }),
    LIVENESS_RECEIPT_LIFETIME_SECONDS: String(settings.receiptLifetimeSeconds),
    LIVENESS_OIDC_ISSUER: identity.issuer,
    LIVENESS_OIDC_AUDIENCES: identity.audiences.join(','),
    LIVENESS_AUDIENCE_CLAIM: identity.audienceClaim,
    LIVENESS_SUBJECT_CLAIM: identity.subjectClaim,
    LIVENESS_ACCEPT_ID_TOKENS: String(identity.acceptIdTokens),
    LIVENESS_GROUPS_CLAIM: identity.groupsClaim,
    LIVENESS_REVIEWERS_GROUPS: identity.groups.reviewers.join(','),
    LIVENESS_ADMINS_GROUPS: identity.groups.admins.join(','),
    LIVENESS_SCOPES_CLAIM: identity.scopesClaim,
    LIVENESS_READ_ATTEMPTS_SCOPE: identity.scopes.readAttempts,
    LIVENESS_START_ATTEMPTS_SCOPE: identity.scopes.startAttempts,
    LIVENESS_WRITE_CHECKS_SCOPE: identity.scopes.writeChecks,
    LIVENESS_READ_CHECKS_SCOPE: identity.scopes.readChecks,
    LIVENESS_READ_FRAMES_SCOPE: identity.scopes.readFrames,
    ...checkVariables(settings),
    LIVENESS_CHALLENGES: environment.challenges.join(','),
    ...(environment.required !== undefined && { LIVENESS_REQUIRED: environment.required }),
    ...clientLists(environment),
    LIVENESS_CLIENT_MAY_CHOOSE: String(environment.clientMayChoose),
    LIVENESS_ATTEMPT_LIFETIME_SECONDS: String(settings.attemptLifetimeSeconds),
    LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS: String(settings.attemptTokenLifetimeSeconds),
    LIVENESS_RETENTION_DAYS: String(environment.retentionDays),
    ...(settings.allowedOrigins.length > 0 && { LIVENESS_ALLOWED_ORIGINS: settings.allowedOrigins.join(',') }),
    LIVENESS_MAX_FRAME_BYTES: String(settings.maxFrameBytes),
    LIVENESS_MAX_OPEN_ATTEMPTS: String(settings.maxOpenAttempts),
    LIVENESS_IDEMPOTENCY_SECONDS: String(settings.idempotencySeconds),
    LIVENESS_MAX_FAILURES: String(settings.failures.limit),
    LIVENESS_FAILURES_WINDOW_SECONDS: String(settings.failures.windowSeconds),
    LIVENESS_MAX_GIVEN_BACK: String(settings.failures.mostGivenBack),
    LIVENESS_PAUSE_SECONDS: String(settings.failures.pauseSeconds),
    LIVENESS_LONGEST_PAUSE_SECONDS: String(settings.failures.longestPauseSeconds),
    LIVENESS_PAUSE_MEMORY_DAYS: String(settings.failures.memoryDays),
    ...(settings.virtualCameras && { LIVENESS_VIRTUAL_CAMERAS: settings.virtualCameras.join(',') }),
    ...referenceImage(settings),
    LIVENESS_ANALYSER_TIMEOUT_MS: String(timeouts.analyserMs),
    LIVENESS_SEARCH_BUDGET_MS: String(timeouts.searchMs),
    ...fineTuning(settings),
    LIVENESS_LOG_LEVEL: settings.logLevel,
  };
}

function fineTuning({ fineTuning: tuning }: ApiSettings): Readonly<Record<string, string>> {
  return {
    LIVENESS_SECRETS_TTL_SECONDS: String(tuning.secretsTtlSeconds),
    LIVENESS_CLOCK_SKEW_MS: String(tuning.clockSkewMs),
    LIVENESS_CURSOR_LIFETIME_SECONDS: String(tuning.cursorLifetimeSeconds),
    LIVENESS_OPEN_ATTEMPTS_WINDOW_SECONDS: String(tuning.openAttemptsWindowSeconds),
    LIVENESS_ANALYSER_ATTEMPTS: String(tuning.analyserAttempts),
    LIVENESS_ANALYSER_CALL_USD: String(tuning.usdPerAnalysis),
    LIVENESS_COMPARER_CALL_USD: String(tuning.usdPerComparison),
    LIVENESS_DAY_SHARDS: String(tuning.dayShards),
    LIVENESS_COUNTER_SHARDS: String(tuning.counterShards),
  };
}

function referenceImage({ referenceImage = {} }: ApiSettings): Readonly<Record<string, string>> {
  const limits = Object.entries(referenceImage).map(([name, value]) => `${name}=${value}`);
  return limits.length > 0 ? { LIVENESS_REFERENCE_IMAGE: limits.join(',') } : {};
}

function checkVariables({
  checks: { origins, consentVersion, consentFile, handOffSeconds, tests, referenceLook },
}: ApiSettings): Readonly<Record<string, string>> {
  return {
    ...(origins.length > 0 && { LIVENESS_CHECK_ORIGINS: origins === 'any' ? 'any' : origins.join(',') }),
    ...(consentVersion !== undefined && { LIVENESS_CONSENT_VERSION: consentVersion }),
    ...(consentFile !== undefined && { LIVENESS_CONSENT_FILE: `/var/task/${consentFileName}` }),
    ...(tests && { LIVENESS_TEST_CHECKS: 'true' }),
    ...(referenceLook && { LIVENESS_REFERENCE_LOOK: 'true' }),
    LIVENESS_HAND_OFF_SECONDS: String(handOffSeconds),
  };
}

function clientLists({ clientChallenges }: Environment): Readonly<Record<string, string>> {
  const lists = Object.entries(clientChallenges).map(([client, challenges]) => `${client}=${challenges.join(',')}`);
  return lists.length > 0 ? { LIVENESS_CLIENT_CHALLENGES: lists.join(';') } : {};
}
