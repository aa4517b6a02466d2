import { ProvisionedThroughputExceededException, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { isLasting, Unavailable } from '@liveness/use-cases';
import type { OutageReason } from '@liveness/use-cases';
import { asUnavailable, outageReason } from './aws-errors';

const metadata = { message: 'injected', $metadata: {} };

function clientError(name: string, httpStatusCode = 400): Error {
  return Object.assign(new Error('injected'), { name, $fault: 'client', $metadata: { httpStatusCode } });
}

const outages: readonly (readonly [what: string, reason: OutageReason, error: unknown])[] = [
  ['throttling', 'throttled', new ProvisionedThroughputExceededException(metadata)],
  ['too many requests', 'throttled', clientError('Unheard', 429)],
  ['a fault of the service', 'service-failed', Object.assign(new Error(), { $fault: 'server' })],
  ['a fault that the service has with status 400', 'service-failed', clientError('InternalServiceError')],
  ['an unknown error 503', 'service-failed', clientError('Unknown', 503)],
  [
    'a page of a proxy with an error',
    'service-failed',
    Object.assign(new SyntaxError('Unexpected token <'), { $response: { statusCode: 502 } }),
  ],
  [
    'a page of a proxy with a success',
    'unreadable-response',
    Object.assign(new SyntaxError('Unexpected token <'), { $response: { statusCode: 200 } }),
  ],
  ['a refused connection', 'unreachable', Object.assign(new Error(), { code: 'ECONNREFUSED' })],
  ['an unknown host', 'unreachable', Object.assign(new Error(), { code: 'ENOTFOUND' })],
  ['a resolver that is busy', 'unreachable', Object.assign(new Error(), { code: 'EAI_AGAIN' })],
  ['a response that is not HTTP', 'unreachable', Object.assign(new Error(), { code: 'HPE_INVALID_CONSTANT' })],
  ['a timeout', 'timeout', Object.assign(new Error(), { name: 'TimeoutError' })],
  ['credentials that cannot be had', 'credentials', Object.assign(new Error(), { name: 'CredentialsProviderError' })],
  ['expired credentials', 'credentials', clientError('ExpiredTokenException')],
  ['a missing table', 'missing-resource', new ResourceNotFoundException(metadata)],
  ['a missing permission', 'access-denied', clientError('AccessDeniedException')],
  ['a rejection without a word', 'access-denied', clientError('Unknown', 403)],
  ['a disabled key, as S3 says it', 'encryption-key', clientError('KMS.DisabledException')],
  ['a disabled key, as others say it', 'encryption-key', clientError('KMSInvalidStateException')],
];

const mistakes: readonly (readonly [what: string, error: unknown])[] = [
  ['a malformed request', clientError('ValidationException')],
  ['an item that is too large', clientError('ItemCollectionSizeLimitExceededException')],
  ['a mistake in a program', new TypeError('undefined is not a function')],
  ['a mistake that Node names', Object.assign(new Error(), { code: 'ERR_INVALID_ARG_TYPE' })],
  ['any other error', new Error('an attempt exists')],
  ['what is no error', undefined],
  ['a word', 'ECONNREFUSED'],
];

describe('an error of the AWS SDK', () => {
  for (const [what, reason, error] of outages) {
    it(`is an outage with a reason: ${what}, ${reason}`, () => {
      expect(outageReason(error)).toBe(reason);
      const outage = asUnavailable('attempt-store', error) as Unavailable;
      expect([outage.name, outage.dependency, outage.reason]).toEqual(['Unavailable', 'attempt-store', reason]);
      expect(outage.cause).toBe(error);
      expect(outage.retryAfterSeconds).toBe(isLasting(reason) ? 10 : 2);
    });
  }

  for (const [what, error] of mistakes) {
    it(`is not an outage: ${what}`, () => {
      expect(outageReason(error)).toBeUndefined();
      expect(asUnavailable('attempt-store', error)).toBe(error);
    });
  }

  it('stays the outage that it already is', () => {
    const outage = new Unavailable('frame-store', 'incomplete');
    expect(asUnavailable('attempt-store', outage)).toBe(outage);
  });
});
