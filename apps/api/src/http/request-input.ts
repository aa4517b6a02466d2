import type { Context, HonoRequest } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ZodMiniType } from 'zod/mini';
import { accepted, problem } from '@liveness/domain';
import type { ProblemCode, Result } from '@liveness/domain';
import { fieldProblems } from '@liveness/use-cases';
import { problemResponse } from './problem-response';
import type { ProblemEnv } from './problem-response';

/** Enough for every body but a frame's. */
export const smallBody = 64 * 1024;

/** Rejects a longer body, by its announced length before it is read. */
export function bodyWithin(maxSize: number, code: ProblemCode = 'body-too-large') {
  return bodyLimit({
    maxSize,
    onError: (c) =>
      problemResponse(c as Context<ProblemEnv>, { code, detail: `The request body exceeds ${maxSize} bytes.` }),
  });
}

/** Returns the content type without its parameters; empty if there is none. */
export function mediaType(request: HonoRequest): string {
  return (request.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Reads a JSON object. The caller checks its content. */
export async function readJsonObject(request: HonoRequest): Promise<Result<Readonly<Record<string, unknown>>>> {
  if (mediaType(request) !== 'application/json')
    return problem('unsupported-media-type', { detail: 'Send JSON with content-type: application/json.' });
  const value = parse(await request.arrayBuffer());
  if (value === undefined) return problem('malformed', { detail: 'The request body is not valid JSON.' });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem('malformed', { detail: 'The request body must be a JSON object.' });
  return accepted(value as Record<string, unknown>);
}

/** Reads a JSON object and checks it with a schema. */
export async function checkedBody<T>(request: HonoRequest, schema: ZodMiniType<T>): Promise<Result<T>> {
  const body = await readJsonObject(request);
  if (!body.ok) return body;
  const { success, data, error } = schema.safeParse(body.value);
  return success
    ? accepted(data)
    : problem('malformed', { detail: 'The request body is invalid.', fields: fieldProblems(error.issues) });
}

/** The only way to get half a surrogate pair into a body that is UTF-8. */
const surrogateEscape = /\\u[dD][89a-fA-F]/;

function parse(body: ArrayBuffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return surrogateEscape.test(text) ? JSON.parse(text, wholeCharacters) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Half a surrogate pair is valid JSON (RFC 8259, section 8.2) but not text: it has no UTF-8, and so cannot be stored.
 */
function wholeCharacters(name: string, value: unknown): unknown {
  if (name.isWellFormed() && (typeof value !== 'string' || value.isWellFormed())) return value;
  throw new SyntaxError('half a surrogate pair');
}

/** Returns the query after checking it with a schema. A repeated parameter is as invalid as an unknown one. */
export function checkedQuery<T>(request: HonoRequest, schema: ZodMiniType<T>): Result<T> {
  const query = Object.fromEntries(
    Object.entries(request.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  const { success, data, error } = schema.safeParse(query);
  return success
    ? accepted(data)
    : problem('malformed', { detail: 'The query is invalid.', fields: fieldProblems(error.issues) });
}
