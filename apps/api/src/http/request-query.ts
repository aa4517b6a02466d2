import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { fieldProblems } from '@liveness/use-cases';
import type { HonoRequest } from 'hono';
import type { ZodMiniType } from 'zod/mini';

/** The query as its schema takes it. A parameter that comes twice is as wrong as one that nobody knows. */
export function checkedQuery<T>(request: HonoRequest, schema: ZodMiniType<T>): Result<T> {
  const query = Object.fromEntries(
    Object.entries(request.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  const { success, data, error } = schema.safeParse(query);
  return success
    ? accepted(data)
    : problem('malformed', { detail: 'The query is invalid.', fields: fieldProblems(error.issues) });
}
