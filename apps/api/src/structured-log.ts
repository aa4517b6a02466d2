import type { Logger } from '@aws-lambda-powertools/logger';
import type { RequestLine } from './http/request-log';

/** Writes each request as one line of JSON: answers at INFO, what this service could not do at ERROR. */
export function requestLineWriter(logger: Logger): (line: RequestLine) => void {
  return ({ error, ...line }) => {
    if (line.status < 500) logger.info('request', { ...line });
    else logger.error('request', { ...line, ...(error && { error: loggable(error) }) });
  };
}

/** What of an error is safe to write. Its other properties may be anything: those of DynamoDB's errors hold whole items, receipts included. */
function loggable({ name, message, stack, cause, ...more }: Error): Record<string, unknown> {
  const { $metadata } = more as { readonly $metadata?: unknown };
  return {
    name,
    message,
    stack,
    ...($metadata !== undefined && { $metadata }),
    ...(cause instanceof Error && { cause: loggable(cause) }),
  };
}
