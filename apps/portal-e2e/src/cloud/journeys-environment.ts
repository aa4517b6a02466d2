/**
 * In what the local cloud of journeys differs from a deployment, so that journeys can be short: the person may choose the challenge, so many
 * attempts may be open that one can be drawn anew until it suits, and an attempt may be erased almost at once.
 */
export const journeysEnvironment: Readonly<Record<string, string>> = {
  LIVENESS_CLIENT_MAY_CHOOSE: 'true',
  LIVENESS_MAX_OPEN_ATTEMPTS: '100',
  LIVENESS_OPEN_ATTEMPTS_WINDOW_SECONDS: '1',
  LIVENESS_ERASURE_REST_SECONDS: '1',
};
