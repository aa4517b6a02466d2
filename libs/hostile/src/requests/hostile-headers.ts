import { createHmac } from 'node:crypto';
import type { Operation } from './description';
import type { Draw } from './draw';
import { hostileText } from './hostile-text';
import type { Known, KnownAttempt } from './known';

export interface HeadersOf {
  readonly operation: Operation;
  readonly known: Known;
  readonly attempt: KnownAttempt;
  /** The content type of the body. */
  readonly type: string | undefined;
}

/** Returns the headers of a valid request, some of them changed. */
export function hostileHeaders(draw: Draw, about: HeadersOf, says: string[]): Record<string, string> {
  const headers: Record<string, string> = {
    ...authorization(draw, about, says),
    ...(about.type !== undefined && { 'content-type': contentType(draw, about.type, says) }),
    ...ofOperation(about),
  };
  if (draw.chance(0.12)) {
    const name = draw.pick([...Object.keys(headers), ...further]);
    headers[name] = hostileText(draw);
    says.push(`${name} is ${JSON.stringify(headers[name].slice(0, 24))}`);
  }
  return headers;
}

/** The headers that a frame needs; a key for repeats would make each request the same one. */
function ofOperation({ operation, attempt }: HeadersOf): Record<string, string> {
  const names = operation.parameters.flatMap((parameter) => (parameter.in === 'header' ? [parameter.name] : []));
  return {
    ...(names.includes('x-attempt-token') && { 'x-attempt-token': attempt.token }),
    ...(names.includes('x-frame-timestamp') && { 'x-frame-timestamp': String(Date.now()) }),
  };
}

const further = [
  'accept',
  'accept-encoding',
  'content-encoding',
  'cookie',
  'idempotency-key',
  'if-none-match',
  'origin',
  'range',
  'x-amz-date',
  'x-attempt-token',
  'x-forwarded-for',
  'x-frames-pass',
  'x-frame-timestamp',
  'x-http-method-override',
  'x-original-url',
  'x-request-id',
];

const types = [
  'text/plain',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'image/png',
  'multipart/form-data; boundary=x',
  'application/problem+json',
  'application/json, image/jpeg',
];

function contentType(draw: Draw, type: string, says: string[]): string {
  if (!draw.chance(0.06)) return type;
  const other = draw.pick(types);
  says.push(`its type is ${other}`);
  return other;
}

/** Half of the requests are by somebody who may; the others by somebody else, by nobody, or with a broken token. */
function authorization(draw: Draw, { operation, known }: HeadersOf, says: string[]): Record<string, string> {
  const { user, admin, backend } = known.bearers;
  if (draw.chance(0.7)) {
    const who = draw.pick(callersOf(operation));
    says.push(`as ${who}`);
    return { authorization: `Bearer ${known.bearers[who]}` };
  }
  const [what, value] = draw.pick<() => readonly [string, string | undefined]>([
    () => ['as nobody', undefined],
    () => ['as user', `Bearer ${user}`],
    () => ['as backend', `Bearer ${backend}`],
    () => ['with a token without a signature', `Bearer ${user.split('.', 2).join('.')}.`],
    () => ['with a token of algorithm none', `Bearer ${unsigned(admin)}`],
    () => ['with a token that signs with a public key', `Bearer ${confused(admin)}`],
    () => ['with a changed token', `Bearer ${changedGroups(user)}`],
    () => ['with a cut token', `Bearer ${admin.slice(0, 5 + draw.below(admin.length - 5))}`],
    () => ['with two tokens', `Bearer ${user}, Bearer ${admin}`],
    () => ['with Basic', 'Basic YWRtaW46YWRtaW4='],
    () => ['with an empty Bearer', 'Bearer '],
    () => ['with the client secret of a check', `Bearer ${known.bearers.check}`],
    () => ["with an attempt's token", `Bearer ${known.attempts[0]?.token ?? 'x'}`],
    () => ['with a strange Bearer', `Bearer ${hostileText(draw)}`],
    () => ['with a token of 7,000 letters', `Bearer ${'e'.repeat(7_000)}`],
  ])();
  says.push(what);
  return value === undefined ? {} : { authorization: value };
}

/** Who may call an operation, most of them. */
function callersOf({ path }: Operation): readonly (keyof Known['bearers'])[] {
  if (path.startsWith('/admin')) return ['reviewer', 'admin'];
  if (path.startsWith('/checks')) return ['backend', 'backend', 'backend', 'check'];
  if (path.startsWith('/check')) return ['check', 'check', 'check', 'backend'];
  return ['user', 'user', 'backend'];
}

function unsigned(token: string): string {
  return `${encode({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1]}.`;
}

function confused(token: string): string {
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${token.split('.')[1]}`;
  return `${signed}.${createHmac('sha256', 'public').update(signed).digest('base64url')}`;
}

function changedGroups(token: string): string {
  const [head, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return [head, encode({ ...claims, groups: ['admins'], sub: 'somebody' }), signature].join('.');
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
