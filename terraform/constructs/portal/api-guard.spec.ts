import { runInNewContext } from 'node:vm';
import { ProblemDetails, isCanonicalPath, problemCatalogue } from '@liveness/contract';
import fc from 'fast-check';
import { apiGuardCode } from './api-guard';

type Fields = Readonly<Record<string, { readonly value: string; readonly multiValue?: readonly { value: string }[] }>>;

interface EdgeRequest {
  readonly method: string;
  readonly uri: string;
  readonly headers: Fields;
  readonly cookies: Fields;
  readonly querystring: Fields;
}

interface EdgeResponse {
  readonly statusCode: number;
  readonly headers: Fields;
  readonly body: { readonly data: string };
}

/** Runs the function like CloudFront: with nothing but its own text. */
const handler = runInNewContext(`${apiGuardCode}; handler`) as (event: {
  readonly request: EdgeRequest;
  readonly context: { readonly requestId: string };
}) => EdgeRequest | EdgeResponse;

const host = { host: { value: 'liveness.example' } };

function guarded(more: Partial<EdgeRequest>): EdgeRequest | EdgeResponse {
  const request = { method: 'GET', uri: '/api/health', headers: host, cookies: {}, querystring: {}, ...more };
  const answer = handler({ request, context: { requestId: 'edge-1' } });
  return answer === request ? request : (JSON.parse(JSON.stringify(answer)) as EdgeResponse);
}

function codeOf(answer: EdgeRequest | EdgeResponse): string {
  if (!('statusCode' in answer)) return 'passed on';
  const problem = ProblemDetails.parse(JSON.parse(answer.body.data));
  expect(problem.type).toBe(`https://liveness.example/problems/${problem.code}`);
  expect([problem.status, problem.title]).toEqual([answer.statusCode, problemCatalogue[problem.code].title]);
  expect(problem.status).toBe(problemCatalogue[problem.code].status);
  expect(answer.headers['content-type']?.value).toBe('application/problem+json');
  expect(answer.headers['x-request-id']?.value).toBe(problem.requestId);
  return problem.code;
}

describe('the guard in front of the API', () => {
  it('passes canonical paths on, and no others', () => {
    expect(codeOf(guarded({}))).toBe('passed on');
    for (const uri of [
      '/api/%68ealth',
      '/api//health',
      '/api/x/../health',
      '/api/health%20',
      '/api/health/',
      '/api\\health',
    ])
      expect(codeOf(guarded({ uri })))
        .withContext(uri)
        .toBe('not-found');
  });

  it('knows the same paths as the API', () => {
    const piece = fc.oneof(fc.constantFrom('/', '.', '%2e', 'api', '~', '_', '\n', ' '), fc.string({ maxLength: 3 }));
    const agrees = fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const uri = `/${pieces.join('')}`;
      return 'statusCode' in guarded({ uri }) !== isCanonicalPath(uri);
    });
    expect(() => fc.assert(agrees, { numRuns: 500, seed: 3 })).not.toThrow();
  });

  it('rejects more headers, cookies and query than the gateway takes', () => {
    const long = (value: string) => ({ long: { value } });
    for (const part of ['headers', 'cookies', 'querystring'] as const) {
      const withPart = (length: number) =>
        guarded({
          [part]: { ...host, ...long('x'.repeat(length)) },
          headers: { ...host, ...(part === 'headers' && long('x'.repeat(length))) },
        });
      expect(codeOf(withPart(9_000)))
        .withContext(part)
        .toBe('passed on');
      expect(codeOf(withPart(10_000)))
        .withContext(part)
        .toBe('headers-too-large');
    }
    const twice = { many: { value: 'x', multiValue: [{ value: 'x'.repeat(5_000) }, { value: 'x'.repeat(5_000) }] } };
    expect(codeOf(guarded({ querystring: twice }))).toBe('headers-too-large');
  });

  it('rejects a body that the function could not get, which is shorter for a picture', () => {
    const put = (type: string, length: number) =>
      codeOf(
        guarded({
          method: 'PUT',
          headers: { ...host, 'content-type': { value: type }, 'content-length': { value: String(length) } },
        }),
      );
    expect([put('image/jpeg', 4_400_000), put('image/jpeg', 4_800_000)]).toEqual(['passed on', 'body-too-large']);
    expect([put('application/json', 5_900_000), put('application/json', 6_300_000)]).toEqual([
      'passed on',
      'body-too-large',
    ]);
  });
});
