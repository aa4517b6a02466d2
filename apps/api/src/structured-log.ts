import type { Logger } from '@aws-lambda-powertools/logger';
import type { RequestLine } from './routes/request-log';

/** Writes each request as one line of JSON: answers at INFO, what this service could not do at ERROR. */
export function requestLineWriter(logger: Logger): (line: RequestLine) => void {
  return ({ error, ...line }) => {
    if (line.status < 500) logger.info('request', { ...line });
    else logger.error('request', { ...line, ...(error && { error }) });
  };
}
