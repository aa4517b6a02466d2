import * as z from 'zod/mini';
import { enabledInOneSitting } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { defaultReferenceLimits, partsOf } from '@liveness/domain';
import type { FailureRules } from '@liveness/domain';
import { defaultVirtualCameras } from '@liveness/use-cases';
import type { Settings } from '@liveness/use-cases';
import type { TokenRules } from '../oidc/token-rules';
import {
  address,
  clientChallenges,
  dollars,
  enabledChallenges,
  flag,
  issuer,
  nonEmptyList,
  origins,
  originsOrAny,
  requiredChallenges,
  scope,
  text,
  wholeNumber,
} from './environment-values';
import { consentFile } from './consent-file';
import { referenceImageLimits } from './reference-image-limits';

/** The longest that an API behind a gateway may take for one request, including the analysis of its frame. */
const gatewaySeconds = 30;

/**
 * The largest frame whose upload as base64, with everything around it, fits into the 6 MB that a Lambda function
 * accepts.
 */
const platformMaxFrameBytes = 4_400_000;

const logLevels = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'SILENT', 'CRITICAL'] as const;

/** Every variable that the API reads, with its format and default. The AWS SDK reads its own. */
const Environment = z.object({
  LIVENESS_TABLE: text,
  LIVENESS_FRAMES_BUCKET: text,
  LIVENESS_BUCKET_OWNER: z.optional(z.string().check(z.regex(/^\d{12}$/, 'must be an account id of 12 digits'))),
  LIVENESS_ATTEMPT_KEY_SECRET: text,
  LIVENESS_RECEIPT_KEYS_SECRET: text,
  /** With it, requests need the key that CloudFront's edge adds. */
  LIVENESS_EDGE_KEY_SECRET: z.optional(text),
  LIVENESS_SECRETS_TTL_SECONDS: z._default(wholeNumber(1, 86_400), 300),
  LIVENESS_PUBLIC_URL: address,
  LIVENESS_RECEIPT_AUDIENCE: z.optional(text),
  LIVENESS_RECEIPT_LIFETIME_SECONDS: z._default(wholeNumber(60, 31_536_000), 86_400),
  LIVENESS_OIDC_ISSUER: issuer,
  LIVENESS_OIDC_AUDIENCES: nonEmptyList,
  LIVENESS_AUDIENCE_CLAIM: z._default(nonEmptyList, ['aud', 'client_id']),
  LIVENESS_SUBJECT_CLAIM: z._default(text, 'sub'),
  LIVENESS_ACCEPT_ID_TOKENS: z._default(flag, true),
  LIVENESS_GROUPS_CLAIM: z._default(text, 'groups'),
  LIVENESS_REVIEWERS_GROUPS: z._default(nonEmptyList, ['reviewers']),
  LIVENESS_ADMINS_GROUPS: z._default(nonEmptyList, ['admins']),
  LIVENESS_SCOPES_CLAIM: z._default(nonEmptyList, ['scope', 'scp', 'roles']),
  LIVENESS_READ_ATTEMPTS_SCOPE: z._default(scope, 'attempts:read'),
  LIVENESS_START_ATTEMPTS_SCOPE: z._default(scope, 'attempts:start'),
  LIVENESS_WRITE_CHECKS_SCOPE: z._default(scope, 'checks:write'),
  LIVENESS_READ_CHECKS_SCOPE: z._default(scope, 'checks:read'),
  LIVENESS_READ_FRAMES_SCOPE: z._default(scope, 'frames:read'),
  LIVENESS_CHECK_ORIGINS: z._default(originsOrAny, []),
  LIVENESS_TEST_CHECKS: z._default(flag, false),
  LIVENESS_REFERENCE_LOOK: z._default(flag, false),
  LIVENESS_CONSENT_VERSION: z.optional(text.check(z.maxLength(40, 'must have at most 40 characters'))),
  LIVENESS_CONSENT_FILE: z.optional(consentFile),
  LIVENESS_HAND_OFF_SECONDS: z._default(wholeNumber(10, 3600), 120),
  LIVENESS_CHALLENGES: z.prefault(
    enabledChallenges(registry),
    'NOSE:standard,POSE:standard,TURN:standard,LIGHT:standard',
  ),
  LIVENESS_REQUIRED: z.optional(requiredChallenges(registry)),
  LIVENESS_CLIENT_CHALLENGES: z._default(clientChallenges(registry), []),
  LIVENESS_CLIENT_MAY_CHOOSE: z._default(flag, false),
  LIVENESS_ATTEMPT_LIFETIME_SECONDS: z._default(wholeNumber(1, 3600), 180),
  LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS: z._default(wholeNumber(1, 86_400), 900),
  LIVENESS_CLOCK_SKEW_MS: z._default(wholeNumber(0, 300_000), 10_000),
  LIVENESS_RETENTION_DAYS: z._default(wholeNumber(1, 3650), 30),
  LIVENESS_ERASURE_REST_SECONDS: z._default(wholeNumber(1, 3600), gatewaySeconds),
  LIVENESS_CURSOR_LIFETIME_SECONDS: z._default(wholeNumber(60, 604_800), 43_200),
  LIVENESS_IDEMPOTENCY_SECONDS: z._default(wholeNumber(60, 604_800), 86_400),
  LIVENESS_ALLOWED_ORIGINS: z._default(origins, []),
  LIVENESS_MAX_FRAME_BYTES: z._default(wholeNumber(1000, platformMaxFrameBytes), 1_000_000),
  LIVENESS_MAX_OPEN_ATTEMPTS: z._default(wholeNumber(1, 1000), 5),
  LIVENESS_OPEN_ATTEMPTS_WINDOW_SECONDS: z._default(wholeNumber(1, 86_400), 180),
  LIVENESS_MAX_FAILURES: z._default(wholeNumber(1, 1000), 5),
  LIVENESS_FAILURES_WINDOW_SECONDS: z._default(wholeNumber(1, 86_400), 600),
  /** Also how many attempts that cannot be judged count as no failure, within the window and the memory of pauses. */
  LIVENESS_MAX_GIVEN_BACK: z._default(wholeNumber(0, 1000), 5),
  LIVENESS_PAUSE_SECONDS: z._default(wholeNumber(1, 2_592_000), 1800),
  LIVENESS_LONGEST_PAUSE_SECONDS: z._default(wholeNumber(1, 2_592_000), 86_400),
  LIVENESS_PAUSE_MEMORY_DAYS: z._default(wholeNumber(1, 365), 7),
  LIVENESS_SEARCH_BUDGET_MS: z._default(wholeNumber(100, (gatewaySeconds - 2) * 1000), 12_000),
  LIVENESS_DAY_SHARDS: z._default(wholeNumber(1, 100), 2),
  LIVENESS_COUNTER_SHARDS: z._default(wholeNumber(1, 100), 8),
  LIVENESS_ANALYSER_TIMEOUT_MS: z._default(wholeNumber(100, (gatewaySeconds - 2) * 1000), 8000),
  LIVENESS_ANALYSER_ATTEMPTS: z._default(wholeNumber(1, 20), 4),
  LIVENESS_ANALYSER_CALL_USD: z._default(dollars, 0.001),
  LIVENESS_COMPARER_CALL_USD: z._default(dollars, 0.001),
  LIVENESS_REFERENCE_IMAGE: z._default(referenceImageLimits, defaultReferenceLimits),
  LIVENESS_VIRTUAL_CAMERAS: z._default(nonEmptyList, [...defaultVirtualCameras]),
  LIVENESS_LOG_LEVEL: z._default(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`), 'INFO'),
});

/** The API's configuration, by the names of its variables. */
export type Configuration = Readonly<z.infer<typeof Environment>>;

/** A problem with one environment variable. */
export interface ConfigurationProblem {
  readonly variable: string;
  readonly problem: string;
}

/** The environment does not configure the API. The message lists every problem and never a value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly ConfigurationProblem[]) {
    super(`Invalid configuration:\n${problems.map(({ variable, problem }) => `- ${variable} ${problem}`).join('\n')}`);
  }
}

/**
 * Reads the configuration once, at start. An empty variable counts as not set.
 *
 * @throws ConfigurationError with every problem at once.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const { data, error } = Environment.safeParse(set);
  const problems = [
    ...(error?.issues ?? []).map(({ path: [name], message }) => ({
      variable: String(name),
      problem: Object.hasOwn(set, String(name)) ? message : 'is missing',
    })),
    ...contradictions(set),
  ];
  if (!data || problems.length > 0) throw new ConfigurationError(problems);
  return data;
}

/**
 * Returns the problems of values that are valid on their own but not together. They are found even if other variables
 * are invalid.
 */
function contradictions(set: Readonly<Record<string, unknown>>) {
  const { LIVENESS_ATTEMPT_LIFETIME_SECONDS: attempt, LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS: token } =
    Environment.shape;
  const { LIVENESS_PAUSE_SECONDS: pause, LIVENESS_LONGEST_PAUSE_SECONDS: longest } = Environment.shape;
  const firstPause = pause.safeParse(set['LIVENESS_PAUSE_SECONDS']).data ?? 0;
  const longestPause = longest.safeParse(set['LIVENESS_LONGEST_PAUSE_SECONDS']).data ?? Infinity;
  const attemptLives = attempt.safeParse(set['LIVENESS_ATTEMPT_LIFETIME_SECONDS']).data ?? 0;
  const tokenLives = token.safeParse(set['LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS']).data ?? Infinity;
  const version = Environment.shape.LIVENESS_CONSENT_VERSION.safeParse(set['LIVENESS_CONSENT_VERSION']).data;
  const versionOfFile = Environment.shape.LIVENESS_CONSENT_FILE.safeParse(set['LIVENESS_CONSENT_FILE']).data?.version;
  return [
    ...(version !== undefined && versionOfFile !== undefined && version !== versionOfFile
      ? [
          {
            variable: 'LIVENESS_CONSENT_VERSION',
            problem: 'is not the version in LIVENESS_CONSENT_FILE: leave it out, the file says it',
          },
        ]
      : []),
    ...(tokenLives < attemptLives
      ? [
          {
            variable: 'LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS',
            problem: 'must not be less than LIVENESS_ATTEMPT_LIFETIME_SECONDS, or tokens expire before their attempts',
          },
        ]
      : []),
    ...(longestPause < firstPause
      ? [{ variable: 'LIVENESS_LONGEST_PAUSE_SECONDS', problem: 'must not be less than LIVENESS_PAUSE_SECONDS' }]
      : []),
  ];
}

/** Returns the part of the configuration that the application's rules need. */
export function settingsOf(configuration: Configuration): Settings {
  return {
    challenges: configuration.LIVENESS_CHALLENGES,
    ...requiredOf(configuration),
    clientChallenges: configuration.LIVENESS_CLIENT_CHALLENGES,
    clientMayChoose: configuration.LIVENESS_CLIENT_MAY_CHOOSE,
    attemptLifetimeMs: configuration.LIVENESS_ATTEMPT_LIFETIME_SECONDS * 1000,
    tokenLifetimeMs: configuration.LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS * 1000,
    clockSkewMs: configuration.LIVENESS_CLOCK_SKEW_MS,
    retentionMs: configuration.LIVENESS_RETENTION_DAYS * 24 * 60 * 60 * 1000,
    searchBudgetMs: configuration.LIVENESS_SEARCH_BUDGET_MS,
    cursorLifetimeMs: configuration.LIVENESS_CURSOR_LIFETIME_SECONDS * 1000,
    requestMemoryMs: configuration.LIVENESS_IDEMPOTENCY_SECONDS * 1000,
    erasureRestMs: configuration.LIVENESS_ERASURE_REST_SECONDS * 1000,
    maxFrameBytes: configuration.LIVENESS_MAX_FRAME_BYTES,
    referenceLimits: configuration.LIVENESS_REFERENCE_IMAGE,
    virtualCameras: configuration.LIVENESS_VIRTUAL_CAMERAS,
    analyserCallUsd: configuration.LIVENESS_ANALYSER_CALL_USD,
    comparerCallUsd: configuration.LIVENESS_COMPARER_CALL_USD,
    readAttemptsScope: configuration.LIVENESS_READ_ATTEMPTS_SCOPE,
    startAttemptsScope: configuration.LIVENESS_START_ATTEMPTS_SCOPE,
    checks: {
      origins: configuration.LIVENESS_CHECK_ORIGINS,
      ...(configuration.LIVENESS_TEST_CHECKS && { allowsTests: true as const }),
      ...(configuration.LIVENESS_REFERENCE_LOOK && { asksForLook: true as const }),
      writeScope: configuration.LIVENESS_WRITE_CHECKS_SCOPE,
      readScope: configuration.LIVENESS_READ_CHECKS_SCOPE,
      framesScope: configuration.LIVENESS_READ_FRAMES_SCOPE,
      ...consentOf(configuration),
    },
    handOffLifetimeMs: configuration.LIVENESS_HAND_OFF_SECONDS * 1000,
    openAttempts: {
      limit: configuration.LIVENESS_MAX_OPEN_ATTEMPTS,
      windowMs: configuration.LIVENESS_OPEN_ATTEMPTS_WINDOW_SECONDS * 1000,
    },
    failures: failureRulesOf(configuration),
  };
}

/** Returns what everybody is asked for in one sitting: each with the preset that it is named with, or has in the list of challenges. */
function requiredOf({ LIVENESS_REQUIRED: required, LIVENESS_CHALLENGES: listed }: Configuration) {
  if (!required) return {};
  const offered = listed.flatMap(partsOf);
  const presets =
    required.presets ??
    required.types.map((name) => offered.find(({ type }) => type === name)?.preset ?? ('standard' as const));
  return { required: enabledInOneSitting(required.types, presets, registry) };
}

/** Returns what people are asked to agree to: the version and text of the file, or a version alone. */
function consentOf({ LIVENESS_CONSENT_VERSION: version, LIVENESS_CONSENT_FILE: file }: Configuration) {
  if (file) return { consentVersion: file.version, consentTexts: file.texts };
  return version === undefined ? {} : { consentVersion: version };
}

/** Returns how the issuer's tokens are read. */
export function tokenRulesOf(configuration: Configuration): TokenRules {
  return {
    audiences: configuration.LIVENESS_OIDC_AUDIENCES,
    audienceClaims: configuration.LIVENESS_AUDIENCE_CLAIM,
    subjectClaim: configuration.LIVENESS_SUBJECT_CLAIM,
    groupsClaim: configuration.LIVENESS_GROUPS_CLAIM,
    groups: { reviewers: configuration.LIVENESS_REVIEWERS_GROUPS, admins: configuration.LIVENESS_ADMINS_GROUPS },
    scopesClaims: configuration.LIVENESS_SCOPES_CLAIM,
    acceptsIdTokens: configuration.LIVENESS_ACCEPT_ID_TOKENS,
  };
}

/** Returns when failures lead to a pause. Nothing about a person is remembered for longer than attempts are kept. */
export function failureRulesOf(configuration: Configuration): FailureRules {
  const dayMs = 24 * 60 * 60 * 1000;
  return {
    limit: configuration.LIVENESS_MAX_FAILURES,
    windowMs: configuration.LIVENESS_FAILURES_WINDOW_SECONDS * 1000,
    mostGivenBack: configuration.LIVENESS_MAX_GIVEN_BACK,
    pauseMs: configuration.LIVENESS_PAUSE_SECONDS * 1000,
    longestPauseMs: configuration.LIVENESS_LONGEST_PAUSE_SECONDS * 1000,
    memoryMs: Math.min(configuration.LIVENESS_PAUSE_MEMORY_DAYS, configuration.LIVENESS_RETENTION_DAYS) * dayMs,
    decidableMs: configuration.LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS * 1000,
  };
}
