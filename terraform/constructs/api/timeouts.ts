/**
 * Timeouts along the call chain. Each ends before its caller's, so that a slow analyser results in the API's own
 * response (503 with `Retry-After`) and never in a gateway's.
 */
export const timeouts = {
  /** The analysis of one frame, or the comparison of two, including retries. */
  analyserMs: 8_000,
  /** After this time a search begins no further read. The last one, with its retries, takes at most 7 s. */
  searchMs: 12_000,
  functionSeconds: 25,
  /** The maximum for HTTP APIs is 30 s. */
  gatewayMs: 29_000,
  /** CloudFront's default; the maximum without a higher quota is 60 s. */
  cloudfrontSeconds: 30,
} as const;
