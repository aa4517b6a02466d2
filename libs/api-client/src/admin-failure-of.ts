import type { HttpErrorResponse } from '@angular/common/http';
import { refusalCodes } from '@liveness/domain';
import type { AdminFailure } from './admin-failure';

/** Reads a failed answer: our API's problem+json, or whatever stands between it and us (a proxy's page, nothing). */
export async function adminFailureOf({ status, headers, error }: HttpErrorResponse): Promise<AdminFailure> {
  if (status < 400) return { code: 'unreachable' };
  const { code, detail, title, errors, requestId } = fieldsOf(error instanceof Blob ? await jsonOf(error) : error);
  return {
    code: refusalCodes.find((known) => known === code) ?? 'unreadable',
    detail: textOf(detail) ?? textOf(title),
    requestId: headers.get('x-request-id') ?? textOf(requestId),
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : undefined,
  };
}

function isFieldError(error: unknown): error is { path: string; message: string } {
  const { path, message } = fieldsOf(error);
  return typeof path === 'string' && typeof message === 'string';
}

/** A picture is asked for as bytes, and then its problem comes as bytes, too. */
async function jsonOf(bytes: Blob): Promise<unknown> {
  try {
    return JSON.parse(await bytes.text());
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
