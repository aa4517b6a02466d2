import type { ProblemDetails } from '@liveness/contract';
import { problemCodes } from '@liveness/domain';

/** Why a call of the API failed. */
export interface ApiFailure {
  /** `unreachable`: there was no response. `unreadable`: the response is not our API's. */
  readonly code: ProblemDetails['code'] | 'unreachable' | 'unreadable';
  /** HTTP status; absent when there was no response. */
  readonly status?: number;
  /** The API's own text, in English. */
  readonly detail?: string;
  /** The id to quote to the API's operator. */
  readonly requestId?: string;
  /** The invalid fields, each with its path in dots. */
  readonly errors?: ProblemDetails['errors'];
  /** How long to wait before another try, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** The result of a call of the API. */
export type ApiResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: ApiFailure };

/**
 * Reads a failed response: our API's problem+json, or the response of something in between (a proxy's page, a captive
 * portal, nothing).
 */
export async function failureOf(response: Response): Promise<ApiFailure> {
  const { status, headers } = response;
  if (status < 400) return { code: 'unreachable' };
  const { code, detail, title, errors, requestId } = fieldsOf(await jsonOf(response));
  return {
    code: problemCodes.find((known) => known === code) ?? codeOfStatus(status, code),
    status,
    detail: textOf(detail) ?? textOf(title),
    requestId: headers.get('x-request-id') ?? textOf(requestId),
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : undefined,
    retryAfterMs: retryAfterMs(headers.get('retry-after')),
  };
}

/** What is known of a problem that a later version of the API has: as much as its status says. */
const codesByStatus: Partial<Record<number, ApiFailure['code']>> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  410: 'cursor-outdated',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-attempts',
  431: 'headers-too-large',
  500: 'internal',
  503: 'unavailable',
};

function codeOfStatus(status: number, code: unknown): ApiFailure['code'] {
  return (typeof code === 'string' ? codesByStatus[status] : undefined) ?? 'unreadable';
}

function isFieldError(error: unknown): error is { path: string; message: string } {
  const { path, message } = fieldsOf(error);
  return typeof path === 'string' && typeof message === 'string';
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return undefined;
  }
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Returns `Retry-After` in milliseconds. Our API sends seconds, never a date. */
function retryAfterMs(value: string | null): number | undefined {
  const seconds = value === null ? Number.NaN : Number(value);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
