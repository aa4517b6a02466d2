import { problemCodes } from '@liveness/domain';
import type { ProblemCode } from '@liveness/domain';
import { problemCatalogue } from '../problems/problem-catalogue';
import { reference } from './started-schemas';
import { examples } from './examples';
import type { Operation } from './operation';

/** The names of the shared responses, by status. */
const names: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  410: 'Gone',
  413: 'ContentTooLarge',
  415: 'UnsupportedMediaType',
  429: 'TooManyRequests',
  431: 'RequestHeaderFieldsTooLarge',
  500: 'InternalServerError',
  503: 'ServiceUnavailable',
};

/** The statuses of problems that may say when to try again. */
const waits: ReadonlySet<number> = new Set([409, 429, 503]);

/** Returns every problem code of an operation, ordered by status. */
export function problemsOf({ access, problems }: Operation): readonly ProblemCode[] {
  const all = new Set<ProblemCode>([
    ...(access === 'public' ? [] : (['unauthenticated', 'unavailable'] as const)),
    'forbidden',
    ...problems,
    'headers-too-large',
    'internal',
  ]);
  return [...all].sort((one, other) => problemCatalogue[one].status - problemCatalogue[other].status);
}

/** Returns an operation's problem responses by status: shared ones, each described by the operation's own codes. */
export function problemResponses(operation: Operation): Record<string, unknown> {
  const byStatus = Map.groupBy(problemsOf(operation), (code) => problemCatalogue[code].status);
  return Object.fromEntries(
    Array.from(byStatus, ([status, codes]) => [
      String(status),
      { $ref: `#/components/responses/${nameOf(status)}`, description: describe(codes) },
    ]),
  );
}

/** Returns the shared problem responses by name: one for each status, with an example of each of its codes. */
export function sharedProblemResponses(publicUrl: string): Record<string, unknown> {
  // No operation has a method that it does not take.
  const codes = problemCodes.filter((code) => code !== 'method-not-allowed');
  const byStatus = Map.groupBy(codes, (code) => problemCatalogue[code].status);
  return Object.fromEntries(
    Array.from(byStatus)
      .sort(([one], [other]) => one - other)
      .map(([status, same]) => [nameOf(status), problemResponse(status, same, publicUrl)]),
  );
}

function problemResponse(status: number, codes: readonly ProblemCode[], publicUrl: string) {
  return {
    description: describe(codes),
    headers: {
      'x-request-id': { $ref: '#/components/headers/RequestId' },
      ...(waits.has(status) && { 'retry-after': { $ref: '#/components/headers/RetryAfter' } }),
    },
    content: {
      'application/problem+json': {
        schema: reference('Problem'),
        examples: Object.fromEntries(codes.map((code) => [code, { value: problemExample(code, publicUrl) }])),
      },
    },
  };
}

function nameOf(status: number): string {
  const name = names[status];
  if (name === undefined) throw new Error(`The response with status ${status} has no name.`);
  return name;
}

function describe(codes: readonly ProblemCode[]): string {
  return codes.map((code) => `\`${code}\`: ${problemCatalogue[code].title}.`).join(' ');
}

function problemExample(code: ProblemCode, publicUrl: string) {
  const { status, title } = problemCatalogue[code];
  return { type: `${publicUrl}/problems/${code}`, title, status, code, requestId: examples.requestId };
}
