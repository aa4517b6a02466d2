import type { RefusalCode } from '@liveness/domain';
import { problemCatalogue } from '../problems/problem-catalogue';
import { reference } from './components';
import { examples } from './examples';
import type { Operation } from './operation';

/** Every code that an operation may answer, in the order of the statuses. */
export function refusalsOf({ access, refusals }: Operation): readonly RefusalCode[] {
  const all = new Set<RefusalCode>([
    ...(access === 'public' ? [] : (['unauthenticated', 'unavailable'] as const)),
    ...(access === 'reviewers' || access === 'admins' ? (['forbidden'] as const) : []),
    ...refusals,
    'internal',
  ]);
  return [...all].sort((one, other) => problemCatalogue[one].status - problemCatalogue[other].status);
}

/** An operation's refusals by status, each with its codes and an example of each. */
export function problemAnswers(operation: Operation, publicUrl: string): Record<string, unknown> {
  const byStatus = Map.groupBy(refusalsOf(operation), (code) => problemCatalogue[code].status);
  return Object.fromEntries(
    Array.from(byStatus, ([status, codes]) => [String(status), problemAnswer(codes, publicUrl)]),
  );
}

function problemAnswer(codes: readonly RefusalCode[], publicUrl: string) {
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

function problemExample(code: RefusalCode, publicUrl: string) {
  const { status, title } = problemCatalogue[code];
  return { type: `${publicUrl}/problems/${code}`, title, status, code, requestId: examples.requestId };
}
