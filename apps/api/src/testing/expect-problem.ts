import { ProblemDetails, problemCatalogue } from '@liveness/contract';
import type { ProblemCode } from '@liveness/domain';

/** Expects a problem in the form that all problems have, and returns it. */
export async function expectProblem(response: Response, code: ProblemCode): Promise<ProblemDetails> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = ProblemDetails.parse(await response.json());
  expect(problem.code).toBe(code);
  expect(response.status).toBe(problemCatalogue[code].status);
  expect(problem.status).toBe(response.status);
  expect(problem.type).toBe(`https://liveness.example/problems/${code}`);
  expect(response.headers.get('x-request-id')).toBe(problem.requestId);
  return problem;
}

/** Returns the fields that a problem names. */
export function fieldsOf({ errors = [] }: ProblemDetails): readonly string[] {
  return errors.map(({ path }) => path).sort();
}
