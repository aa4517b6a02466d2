import type { Operation, Parameter } from './description';
import { Draw } from './draw';
import { hostileHeaders } from './hostile-headers';
import { hostileJpeg, newPicture } from './hostile-jpeg';
import { hostileJson } from './hostile-json';
import { hostilePath } from './hostile-path';
import { hostileText } from './hostile-text';
import type { Known, KnownAttempt, KnownCheck } from './known';

export interface HostileRequest {
  readonly index: number;
  readonly operation: string;
  /** What is hostile about it, for a person who reads of a failure. */
  readonly says: readonly string[];
  readonly method: string;
  /** With the query, as it is sent; any text. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  /** Whether a 503 is to be expected, because the analyser fails for this picture. */
  readonly provokes: boolean;
}

/** Searches read the most by far, and take little. */
function isSearch({ method, path }: Operation): boolean {
  return method === 'GET' && path.startsWith('/admin');
}

interface Body {
  readonly type: string;
  readonly bytes: Buffer;
  readonly says: readonly string[];
  readonly provokes: boolean;
}

/** Returns the request with this index: the same one for the same seed, but for ids and tokens. */
export function hostileRequest(
  operations: readonly Operation[],
  known: Known,
  seed: number,
  index: number,
): HostileRequest {
  const draw = new Draw(seed, index);
  const operation = draw.pick(operations.flatMap((one) => Array<Operation>(isSearch(one) ? 1 : 4).fill(one)));
  const attempt = draw.pick(known.attempts);
  const says: string[] = [];
  const method = hostileMethod(draw, operation.method, says);
  const body = bodyOf(draw, operation, { attempt, check: known.check, nonce: `${known.nonce}-${index}` });
  const path = hostilePath(draw, pathOf(draw, operation, idOf(operation, known, attempt), says), says);
  const headers = hostileHeaders(draw, { operation, known, attempt, type: body?.type }, says);
  return {
    index,
    operation: operation.id,
    says: [...says, ...(body?.says ?? [])],
    method,
    path,
    headers,
    body: body?.bytes,
    provokes: body?.provokes ?? false,
  };
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'LOCK', 'PURGE'];

function hostileMethod(draw: Draw, method: string, says: string[]): string {
  if (!draw.chance(0.08)) return method;
  const other = draw.pick(methods);
  says.push(`by ${other}`);
  return other;
}

/** Returns what an operation's path is about. */
function idOf({ path }: Operation, { check }: Known, attempt: KnownAttempt): string {
  return path.startsWith('/checks/') ? check.id : attempt.id;
}

/** What is put into an example. */
interface Filling {
  readonly attempt: KnownAttempt;
  readonly check: KnownCheck;
  readonly nonce: string;
}

function bodyOf(draw: Draw, { bodies }: Operation, filling: Filling): Body | undefined {
  if (bodies.length === 0)
    return draw.chance(0.05)
      ? { type: 'application/json', bytes: Buffer.from('{"x":1}'), says: ['with a body'], provokes: false }
      : undefined;
  const { type, example } = draw.pick(bodies);
  if (type.startsWith('image/')) {
    const { bytes, says, provokes } = hostileJpeg(draw, filling.nonce);
    return { type, bytes, says: [says], provokes };
  }
  const valid = withKnown(example, filling);
  if (draw.chance(0.25)) return { type, bytes: Buffer.from(JSON.stringify(valid) ?? ''), says: [], provokes: false };
  const { text, says } = hostileJson(draw, valid);
  return { type, bytes: Buffer.from(text), says: [says], provokes: false };
}

/** Puts an attempt and a code that are there, and a new picture, into an example. */
function withKnown(example: unknown, { attempt, check, nonce }: Filling): unknown {
  if (typeof example !== 'object' || example === null) return example;
  return {
    ...example,
    ...('token' in example && { token: attempt.token }),
    ...('code' in example && { code: check.code }),
    ...('timestamp' in example && { timestamp: Date.now() }),
    ...('frameBase64' in example && { frameBase64: newPicture(nonce).toString('base64') }),
  };
}

function pathOf(draw: Draw, { path, parameters }: Operation, id: string, says: string[]): string {
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, parameter) => {
      const example = parameter.name === 'id' ? id : exampleOf(draw, parameter);
      return text.replace(`{${parameter.name}}`, encoded(perhapsHostile(draw, parameter, example, says)));
    }, path);
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && (parameter.required || draw.chance(0.3)))
    .map((parameter) => {
      const value = perhapsHostile(draw, parameter, exampleOf(draw, parameter), says);
      return `${parameter.name}=${encoded(value)}`;
    });
  if (draw.chance(0.03)) query.push(...query, `${encoded(hostileText(draw))}=${encoded(hostileText(draw))}`);
  return `/api${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Returns a valid value, or one at a bound. */
function exampleOf(draw: Draw, { example, schema = {} }: Parameter): string {
  const { enum: names = [], minimum, maximum } = schema;
  const bounds = [minimum, maximum].flatMap((bound) => (bound === undefined ? [] : [bound, bound - 1, bound + 1]));
  return String(draw.pick([...(example === undefined ? [] : [example, example]), ...names, ...bounds, 'x']));
}

function perhapsHostile(draw: Draw, { name }: Parameter, valid: string, says: string[]): string {
  if (!draw.chance(0.3)) return valid;
  const text = hostileText(draw);
  says.push(`${name} is ${JSON.stringify(text.slice(0, 24))}`);
  return text;
}

/** A text with a lone surrogate cannot be encoded; it becomes three bytes that are no UTF-8. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%EF%BF%BD', '%ED%A0%80');
}
