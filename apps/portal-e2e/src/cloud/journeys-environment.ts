/**
 * The differences between the journeys' local cloud and a deployment, which keep journeys short: the person may choose
 * the challenge, pages of any origin may show checks, enough attempts may be open and fail to start again until the draw suits, and an attempt can be erased almost
 * at once.
 */
export const journeysEnvironment: Readonly<Record<string, string>> = {
  LIVENESS_CLIENT_MAY_CHOOSE: 'true',
  LIVENESS_MAX_OPEN_ATTEMPTS: '1000',
  LIVENESS_MAX_FAILURES: '1000',
  LIVENESS_MAX_GIVEN_BACK: '1000',
  LIVENESS_CHECK_ORIGINS: 'any',
  LIVENESS_ERASURE_REST_SECONDS: '1',
  LIVENESS_FRAME_ANCESTORS: 'http://127.0.0.1:*',
};
