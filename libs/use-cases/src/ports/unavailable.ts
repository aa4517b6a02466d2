/**
 * A service that the API depends on did not respond in time or is throttling. The same call will succeed once it is
 * back.
 */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';

  constructor(
    readonly dependency:
      'attempt-store' | 'frame-store' | 'face-analyser' | 'face-comparer' | 'secrets' | 'identity-provider',
    readonly retryAfterSeconds = 2,
    options?: ErrorOptions,
  ) {
    super(`${dependency} is unavailable`, options);
  }
}
