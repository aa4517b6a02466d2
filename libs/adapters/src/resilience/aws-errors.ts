import { Unavailable } from '@liveness/use-cases';
import type { OutageReason } from '@liveness/use-cases';

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

/**
 * Names of errors by what they mean. Services have different names and statuses for the same thing: S3 says
 * `AccessDenied` with 403, DynamoDB `AccessDeniedException` with 400.
 */
const reasonsByName: ReadonlyMap<string, OutageReason> = new Map(
  (
    [
      [
        'throttled',
        'LimitExceededException ProvisionedThroughputExceededException RequestLimitExceeded RequestThrottled SlowDown',
        'RequestThrottledException ThrottledException Throttling ThrottlingException TooManyRequestsException',
        // A retry of a transaction whose first attempt is still running.
        'TransactionInProgressException',
      ],
      ['timeout', 'AbortError RequestTimeout RequestTimeoutException TimeoutError'],
      ['service-failed', 'InternalError InternalFailure InternalServerError InternalServiceError ServiceUnavailable'],
      ['unreadable-response', 'BadDigest XAmzContentChecksumMismatch IncompleteBody'],
      [
        'credentials',
        'CredentialsProviderError TokenProviderError ExpiredToken ExpiredTokenException TokenRefreshRequired',
        'InvalidToken InvalidClientTokenId UnrecognizedClientException InvalidAccessKeyId MissingAuthenticationToken',
        'MissingAuthenticationTokenException SignatureDoesNotMatch InvalidSignatureException IncompleteSignature',
        'IncompleteSignatureException MissingSecurityHeader InvalidSecurity RequestExpired RequestInTheFuture',
        'RequestTimeTooSkewed AuthFailure',
      ],
      [
        'access-denied',
        'AccessDenied AccessDeniedException AllAccessDisabled AccountProblem NotAuthorized NotSignedUp OptInRequired',
        'SubscriptionRequiredException UnauthorizedAccess UnauthorizedOperation',
      ],
      [
        'missing-resource',
        'ResourceNotFoundException TableNotFoundException NoSuchBucket PermanentRedirect ResourceInUseException',
      ],
      ['encryption-key', 'DecryptionFailure EncryptionFailure'],
    ] satisfies [OutageReason, ...string[]][]
  ).flatMap(([reason, ...names]) => names.flatMap((list) => list.split(' ').map((name) => [name, reason] as const))),
);

/** Something else responded in the place of the service. */
export class UnreadableResponse extends Error {
  override readonly name = 'UnreadableResponse';
}

/**
 * Returns why a service cannot be used; undefined if the call itself is at fault, such as a malformed request: a retry
 * would not help, and the word "unavailable" would hide a bug.
 */
export function outageReason(error: unknown): OutageReason | undefined {
  const { name = '', code, $fault, $metadata, $response } = asAwsError(error);
  if (error instanceof UnreadableResponse) return 'unreadable-response';
  // First: the SDK also names connections that break `TimeoutError`.
  if (isNetworkCode(code)) return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable';
  const named = reasonsByName.get(name);
  if (named) return named;
  // S3 repeats the errors of KMS as `KMS.DisabledException`, others as `KMSDisabledException`.
  if (/^KMS/i.test(name)) return 'encryption-key';
  const status = $metadata?.httpStatusCode ?? $response?.statusCode ?? 0;
  if (status === 429) return 'throttled';
  if ($fault === 'server' || status >= 500) return 'service-failed';
  if (isUnrecognised(error)) return status === 401 || status === 403 ? 'access-denied' : 'unreadable-response';
  return undefined;
}

/**
 * Returns whether there was a response without an error of the service in it: a page of a proxy, or no body. The SDK names
 * what it cannot read by its status or not at all, or throws the parser's own error, which has no `$fault`.
 */
function isUnrecognised(error: unknown): boolean {
  const { name = '', $fault, $response, $metadata } = asAwsError(error);
  if ($response === undefined && $metadata?.httpStatusCode === undefined) return false;
  return $fault === undefined || /^(Unknown(Error)?|NotFound)$/.test(name);
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

/** Returns the error to throw for one of a service: `Unavailable` for an outage, any other unchanged. */
export function asUnavailable(dependency: Unavailable['dependency'], error: unknown): unknown {
  if (error instanceof Unavailable) return error;
  const reason = outageReason(error);
  return reason ? new Unavailable(dependency, reason, { cause: error }) : error;
}

/** Calls a service and throws `Unavailable` for an outage; other errors are thrown unchanged. */
export async function unavailableOnOutage<T>(
  dependency: Unavailable['dependency'],
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw asUnavailable(dependency, error);
  }
}
