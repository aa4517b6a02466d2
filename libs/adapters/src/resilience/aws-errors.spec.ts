import { ProvisionedThroughputExceededException, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { isOutage, isThrottled } from './aws-errors';

const metadata = { message: 'injected', $metadata: {} };

describe('an error of the AWS SDK', () => {
  for (const [what, error] of Object.entries<unknown>({
    throttling: new ProvisionedThroughputExceededException(metadata),
    'too many requests': Object.assign(new Error(), { $metadata: { httpStatusCode: 429 }, $fault: 'client' }),
    'a fault of the service': Object.assign(new Error(), { $fault: 'server' }),
    'an unknown error 503': Object.assign(new Error(), { name: 'Unknown', $metadata: { httpStatusCode: 503 } }),
    'a page of a proxy': Object.assign(new SyntaxError('Unexpected token <'), { $response: { statusCode: 502 } }),
    'a rejected connection': Object.assign(new Error(), { code: 'ECONNREFUSED' }),
    'an unknown host': Object.assign(new Error(), { code: 'ENOTFOUND' }),
    'a resolver that is busy': Object.assign(new Error(), { code: 'EAI_AGAIN' }),
    'a response that is not HTTP': Object.assign(new Error('Parse Error'), { code: 'HPE_INVALID_CONSTANT' }),
    'a timeout': Object.assign(new Error(), { name: 'TimeoutError' }),
    'credentials that cannot be had': Object.assign(new Error(), { name: 'CredentialsProviderError' }),
  })) {
    it(`is an outage: ${what}`, () => {
      expect(isOutage(error)).toBeTrue();
    });
  }

  for (const [what, error] of Object.entries<unknown>({
    'a missing table': new ResourceNotFoundException(metadata),
    'a missing permission': Object.assign(new Error(), {
      name: 'AccessDeniedException',
      $fault: 'client',
      $metadata: { httpStatusCode: 400 },
    }),
    'a mistake in a program': new TypeError('undefined is not a function'),
    'a mistake that Node names': Object.assign(new Error(), { code: 'ERR_INVALID_ARG_TYPE' }),
    'any other error': new Error('an attempt exists'),
    'what is no error': undefined,
    'a word': 'ECONNREFUSED',
  })) {
    it(`is not an outage: ${what}`, () => {
      expect(isOutage(error)).toBeFalse();
      expect(isThrottled(error)).toBeFalse();
    });
  }
});
