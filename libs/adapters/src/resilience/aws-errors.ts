import { Unavailable } from '@liveness/use-cases';

/**
 * The part of an SDK error that tells its kind. A service's own errors have a `$fault`, network errors a `code` of the
 * operating system.
 */
interface AwsError {
  readonly name?: string;
  readonly code?: string;
  readonly $fault?: 'client' | 'server';
  readonly $metadata?: { readonly httpStatusCode?: number };
  /** Present even if the response could not be read, such as a proxy's HTML page. */
  readonly $response?: { readonly statusCode?: number };
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
  // A retry of a transaction whose first attempt is still running.
  'TransactionInProgressException',
]);

export function isThrottled(error: unknown): boolean {
  const { name, $metadata } = asAwsError(error);
  return throttlingNames.has(name) || $metadata?.httpStatusCode === 429;
}

const unreachableNames: ReadonlySet<string | undefined> = new Set([
  'AbortError',
  'CredentialsProviderError',
  'RequestTimeout',
  'RequestTimeoutException',
  'TimeoutError',
  'TokenProviderError',
]);

/**
 * Returns whether the service or the network is at fault, so that the same call may succeed later. An error that the
 * service blames on the caller (a malformed request, a missing permission) is not an outage: a retry would not help,
 * and the name would hide the cause.
 */
export function isOutage(error: unknown): boolean {
  const { name, code, $fault, $metadata, $response } = asAwsError(error);
  const status = $metadata?.httpStatusCode ?? $response?.statusCode ?? 0;
  return (
    isThrottled(error) || $fault === 'server' || status >= 500 || unreachableNames.has(name) || isNetworkCode(code)
  );
}

/**
 * Returns true for `ECONNREFUSED`, `ENOTFOUND` and the like, and for `HPE_…`, when the response was not HTTP. Node's
 * own `ERR_…` codes are bugs in a program.
 */
function isNetworkCode(code: unknown): boolean {
  return typeof code === 'string' && /^(?:E|HPE_)[A-Z]+(_[A-Z]+)*$/.test(code) && !code.startsWith('ERR_');
}

function asAwsError(error: unknown): AwsError {
  return typeof error === 'object' && error !== null ? error : {};
}

/** Calls a service and throws `Unavailable` for an outage; other errors are thrown unchanged. */
export async function unavailableOnOutage<T>(
  dependency: Unavailable['dependency'],
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw isOutage(error) ? new Unavailable(dependency, 2, { cause: error }) : error;
  }
}
