/** A complete response, ready to be written. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** What a function may return: API Gateway's payload format 2.0. Anything else is the body of a 200. */
interface StructuredResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** Lambda's payload limit in both directions, in bytes. */
export const maxLambdaPayloadBytes = 6 * 1024 * 1024;

/** @returns undefined when API Gateway could not use the function's result, or it is too large */
export function toResponse(resultJson: string): HttpResponse | undefined {
  if (Buffer.byteLength(resultJson) > maxLambdaPayloadBytes) return undefined;
  const result: unknown = JSON.parse(resultJson);
  if (!isStructured(result))
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(typeof result === 'string' ? result : resultJson),
    };
  if (!Number.isInteger(result.statusCode) || result.statusCode < 200 || result.statusCode > 599) return undefined;
  const headers = Object.fromEntries(
    Object.entries(result.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return {
    status: result.statusCode,
    headers: { ...headers, ...(result.cookies?.length ? { 'set-cookie': result.cookies } : {}) },
    body: Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

/** Returns API Gateway's own response when the function has none. */
export function gatewayResponse(status: number, message: string): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify({ message })) };
}

function isStructured(result: unknown): result is StructuredResult {
  return typeof result === 'object' && result !== null && 'statusCode' in result;
}
