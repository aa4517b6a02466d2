const day = String(24 * 60 * 60);

/**
 * Settings for programs in which one demo account is many people: nobody is told to wait, any challenge may be chosen, and nobody
 * is signed out.
 */
export const patientEnvironment: Readonly<Record<string, string>> = {
  LIVENESS_CLIENT_MAY_CHOOSE: 'true',
  LIVENESS_MAX_OPEN_ATTEMPTS: '1000',
  LIVENESS_OPEN_ATTEMPTS_WINDOW_SECONDS: '1',
  LIVENESS_MAX_FAILURES: '1000',
  LIVENESS_FAILURES_WINDOW_SECONDS: '1',
  LIVENESS_MAX_GIVEN_BACK: '1000',
  LIVENESS_PAUSE_SECONDS: '1',
  LIVENESS_LONGEST_PAUSE_SECONDS: '1',
  LIVENESS_OIDC_TOKEN_SECONDS: day,
  LIVENESS_OIDC_SESSION_SECONDS: day,
};
