import { Unavailable } from '@liveness/use-cases';

/** What of an SDK's error tells its kind. A service's own errors have a `$fault`, those of the way to it a `code` of the operating system. */
interface AwsError {
  readonly name?: string;
  readonly code?: string;
  readonly $fault?: 'client' | 'server';
  readonly $metadata?: { readonly httpStatusCode?: number };
  /** Also there when the answer could not be read, as a proxy's page of HTML. */
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
  // A repetition of a transaction whose first try is still going on.
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
 * Whether the service, or the way to it, is at fault, so that the same call may succeed later. What the service blames on the caller
 * (a malformed request, a missing permission) is not an outage: repeating it would not help, and calling it one would hide it.
 */
export function isOutage(error: unknown): boolean {
  const { name, code, $fault, $metadata, $response } = asAwsError(error);
  const status = $metadata?.httpStatusCode ?? $response?.statusCode ?? 0;
  return (
    isThrottled(error) || $fault === 'server' || status >= 500 || unreachableNames.has(name) || isNetworkCode(code)
  );
}

/** `ECONNREFUSED`, `ENOTFOUND` and their like, or `HPE_…` where what came is no HTTP; Node's own `ERR_…` tell of mistakes in a program. */
function isNetworkCode(code: unknown): boolean {
  return typeof code === 'string' && /^(?:E|HPE_)[A-Z]+(_[A-Z]+)*$/.test(code) && !code.startsWith('ERR_');
}

function asAwsError(error: unknown): AwsError {
  return typeof error === 'object' && error !== null ? error : {};
}

/** Runs a call of a service; an outage is told as `Unavailable`, any other error as it is. */
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
