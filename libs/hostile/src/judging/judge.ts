import type { HostileRequest } from '../requests/hostile-request';
import type { Answer } from '../sending/answer';
import { leaksIn } from './leaks';

export interface Judgement {
  readonly status: number;
  /** The problem's code; empty for a success. */
  readonly code: string;
  /** What must never happen, in sentences without a verb of blame; empty if all is well. */
  readonly faults: readonly string[];
}

/**
 * Returns what is wrong with an answer, whatever was asked.
 *
 * @param secrets texts that no answer may hold
 */
export function judge(
  request: HostileRequest,
  { status, headers, body }: Answer,
  secrets: Readonly<Record<string, string>>,
): Judgement {
  const text = body.toString('utf8');
  const isPicture = headers['content-type']?.startsWith('image/') ?? false;
  const problem = status >= 400 ? parsed(text) : undefined;
  const faults = [
    ...(Number.isInteger(status) && status >= 200 && status <= 599 ? [] : [`the status ${status} does not exist`]),
    ...(status >= 500 && !(status === 503 && request.provokes) ? [`${status} without an outage`] : []),
    ...(status >= 400 ? problemFaults(request, status, headers, problem) : successFaults(headers, text)),
    ...(isPicture ? [] : leaksIn(`${text}\n${JSON.stringify(headers)}`, secrets).map((what) => `it tells ${what}`)),
  ];
  return { status, code: typeof problem?.['code'] === 'string' ? problem['code'] : '', faults };
}

function problemFaults(
  { method }: HostileRequest,
  status: number,
  headers: Answer['headers'],
  problem: Readonly<Record<string, unknown>> | undefined,
): readonly string[] {
  const type = headers['content-type'] ?? '';
  return [
    ...(type.startsWith('application/problem+json') ? [] : [`its type is "${type}", not application/problem+json`]),
    ...(status === 405 && !headers['allow'] ? ['405 without Allow'] : []),
    ...((status === 429 || status === 503) && !headers['retry-after'] ? [`${status} without Retry-After`] : []),
    ...(method === 'HEAD' ? [] : bodyFaults(status, problem)),
  ];
}

function bodyFaults(status: number, problem: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  if (!problem) return ['its body is no JSON object'];
  return [
    ...(problem['status'] === status ? [] : [`its body says ${String(problem['status'])}`]),
    ...['type', 'title', 'code'].flatMap((name) =>
      typeof problem[name] === 'string' ? [] : [`its body has no ${name}`],
    ),
  ];
}

function successFaults(headers: Answer['headers'], text: string): readonly string[] {
  const isJson = headers['content-type']?.startsWith('application/json') ?? false;
  return isJson && text !== '' && parsed(text) === undefined ? ['its body is no JSON'] : [];
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
