import type { IncomingMessage } from 'node:http';
import { problemCatalogue } from '@liveness/contract';
import type { ProblemDetails } from '@liveness/contract';
import type { HttpResponse } from './response';

/** Returns the response to a request that is rejected in front of the function, in the form of the API's own problems. */
export function frontProblem(
  code: ProblemDetails['code'],
  { headers }: Pick<IncomingMessage, 'headers'>,
  requestId: string,
): HttpResponse {
  const { status, title } = problemCatalogue[code];
  const problem: ProblemDetails = {
    type: `http://${headers.host}/problems/${code}`,
    title,
    status,
    code,
    requestId,
  };
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'x-request-id': requestId },
    body: Buffer.from(JSON.stringify(problem)),
  };
}
