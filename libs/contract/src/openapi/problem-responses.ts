import type { ProblemCode } from '@liveness/domain';
import { problemCatalogue } from '../problems/problem-catalogue';
import { reference } from './components';
import { examples } from './examples';
import type { Operation } from './operation';

/** Returns every problem code of an operation, ordered by status. */
export function problemsOf({ access, problems }: Operation): readonly ProblemCode[] {
  const all = new Set<ProblemCode>([
    ...(access === 'public' ? [] : (['unauthenticated', 'unavailable'] as const)),
    ...(access === 'reviewers' || access === 'admins' ? (['forbidden'] as const) : []),
    ...problems,
    'internal',
  ]);
  return [...all].sort((one, other) => problemCatalogue[one].status - problemCatalogue[other].status);
}

/** Returns an operation's problem responses by status, each with its codes and an example of each. */
export function problemResponses(operation: Operation, publicUrl: string): Record<string, unknown> {
  const byStatus = Map.groupBy(problemsOf(operation), (code) => problemCatalogue[code].status);
  return Object.fromEntries(
    Array.from(byStatus, ([status, codes]) => [String(status), problemResponse(codes, publicUrl)]),
  );
}

function problemResponse(codes: readonly ProblemCode[], publicUrl: string) {
  const waits = codes.some(
    (code) => code === 'unavailable' || code === 'too-many-attempts' || code === 'attempt-in-progress',
  );
  return {
    description: codes.map((code) => `\`${code}\`: ${problemCatalogue[code].title}.`).join(' '),
    headers: {
      'x-request-id': { $ref: '#/components/headers/RequestId' },
      ...(waits && { 'retry-after': { $ref: '#/components/headers/RetryAfter' } }),
    },
    content: {
      'application/problem+json': {
        schema: { allOf: [reference('Problem'), { properties: { code: { enum: codes } } }] },
        examples: Object.fromEntries(codes.map((code) => [code, { value: problemExample(code, publicUrl) }])),
      },
    },
  };
}

function problemExample(code: ProblemCode, publicUrl: string) {
  const { status, title } = problemCatalogue[code];
  return { type: `${publicUrl}/problems/${code}`, title, status, code, requestId: examples.requestId };
}
