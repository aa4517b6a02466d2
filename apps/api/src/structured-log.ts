import type { Logger } from '@aws-lambda-powertools/logger';
import type { RequestLine } from './http/request-log';

/**
 * Returns a function that writes each request as one line of JSON: at ERROR when this service failed, otherwise at
 * INFO.
 */
export function requestLineWriter(logger: Logger): (line: RequestLine) => void {
  return ({ error, ...line }) => {
    if (line.status < 500) logger.info('request', { ...line });
    else logger.error('request', { ...line, ...(error && { error: loggable(error) }) });
  };
}

/**
 * Returns the safe part of an error. Other properties may contain anything: those of DynamoDB's errors have whole
 * items, including receipts.
 */
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
