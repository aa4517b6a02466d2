import type { Settings } from '@liveness/use-cases';
import type { Configuration } from './configuration';

/** The part of the configuration that is a rule of the application. */
export function settingsOf(configuration: Configuration): Settings {
  return {
    challenges: configuration.LIVENESS_CHALLENGES,
    clientMayChoose: configuration.LIVENESS_CLIENT_MAY_CHOOSE,
    attemptLifetimeMs: configuration.LIVENESS_ATTEMPT_LIFETIME_SECONDS * 1000,
    tokenLifetimeMs: configuration.LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS * 1000,
    clockSkewMs: configuration.LIVENESS_CLOCK_SKEW_MS,
    retentionMs: configuration.LIVENESS_RETENTION_DAYS * 24 * 60 * 60 * 1000,
    cursorLifetimeMs: configuration.LIVENESS_CURSOR_LIFETIME_SECONDS * 1000,
    erasureRestMs: configuration.LIVENESS_ERASURE_REST_SECONDS * 1000,
    maxFrameBytes: configuration.LIVENESS_MAX_FRAME_BYTES,
    virtualCameras: configuration.LIVENESS_VIRTUAL_CAMERAS,
    analyserCallUsd: configuration.LIVENESS_ANALYSER_CALL_USD,
    comparerCallUsd: configuration.LIVENESS_COMPARER_CALL_USD,
    readAttemptsScope: configuration.LIVENESS_READ_ATTEMPTS_SCOPE,
    openAttempts: {
      limit: configuration.LIVENESS_MAX_OPEN_ATTEMPTS,
      windowMs: configuration.LIVENESS_OPEN_ATTEMPTS_WINDOW_SECONDS * 1000,
    },
  };
}
