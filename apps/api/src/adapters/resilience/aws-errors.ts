/** What of an SDK's error tells its kind. Network errors have a `code` instead of a `$fault`. */
interface AwsError {
  readonly name?: string;
  readonly $fault?: 'client' | 'server';
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const throttlingNames: ReadonlySet<string | undefined> = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

export function isThrottled(error: unknown): boolean {
  const { name, $metadata } = asAwsError(error);
  return throttlingNames.has(name) || $metadata?.httpStatusCode === 429;
}

/**
 * Whether the service, or the way to it, is at fault, so that the same call may succeed later. What the service blames on the caller
 * (a malformed request, a missing permission) is not an outage: repeating it would not help, and calling it one would hide it.
 */
export function isOutage(error: unknown): boolean {
  if (isThrottled(error)) return true;
  if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) return false;
  const { name, $fault, $metadata } = asAwsError(error);
  const status = $metadata?.httpStatusCode ?? 0;
  if (status >= 500 || name === 'RequestTimeout' || name === 'RequestTimeoutException') return true;
  return $fault !== 'client' && error instanceof Error;
}

function asAwsError(error: unknown): AwsError {
  return typeof error === 'object' && error !== null ? error : {};
}
