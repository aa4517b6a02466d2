import { accepted, refused } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import type { HonoRequest } from 'hono';

/** The content type without its parameters; empty if there is none. */
export function mediaType(request: HonoRequest): string {
  return (request.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Reads a JSON object. What is in it is for the caller to judge. */
export async function readJsonObject(request: HonoRequest): Promise<Result<Readonly<Record<string, unknown>>>> {
  if (mediaType(request) !== 'application/json') return refused('unsupported-media-type', { detail: 'Send JSON: content-type: application/json.' });
  const value = parse(await request.arrayBuffer());
  if (value === undefined) return refused('malformed', { detail: 'The body is not JSON.' });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused('malformed', { detail: 'The body is not a JSON object.' });
  return accepted(value as Record<string, unknown>);
}

function parse(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
