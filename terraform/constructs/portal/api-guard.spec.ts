import { runInNewContext } from 'node:vm';
import { ProblemDetails, isCanonicalPath, problemCatalogue } from '@liveness/contract';
import fc from 'fast-check';
import { environment, synthesized } from '../../testing/synthesized';
import { apiGuardCode, apiGuardWithKeyCode } from './api-guard';

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

describe('the guard in front of an API that may be called through CloudFront only', () => {
  const key = 'x-liveness-edge-key';
  const keys = [
    { key: 'old', sendFrom: 1000 },
    { key: 'next', sendFrom: 3000 },
  ];

  /** Runs the function at a moment, in epoch seconds, with what the store has. */
  async function sent(
    ring: unknown,
    now: number,
    more: Partial<EdgeRequest> = {},
  ): Promise<EdgeRequest | EdgeResponse> {
    const cf = {
      kvs: () => ({
        get: async (name: string, { format }: { readonly format: string }) => {
          if (ring === undefined) throw new Error(`KeyNotFound: ${name}`);
          return name === 'edge-key' && format === 'json' ? ring : undefined;
        },
      }),
    };
    const Date = { now: () => now * 1000 };
    const [loading, ...code] = apiGuardWithKeyCode.split('\n');
    expect(loading).toBe("import cf from 'cloudfront';");
    const handler = runInNewContext(`${code.join('\n')}; handler`, { cf, Date }) as (
      event: object,
    ) => Promise<EdgeRequest>;
    const request = { method: 'GET', uri: '/api/health', headers: { ...host }, cookies: {}, querystring: {}, ...more };
    return handler({ request, context: { requestId: 'edge-1' } });
  }

  const keyOf = async (...asked: Parameters<typeof sent>) => {
    const answer = await sent(...asked);
    return answer.headers[key]?.value;
  };

  it('adds the newest key whose time has come', async () => {
    expect(await keyOf({ keys }, 2999)).toBe('old');
    expect(await keyOf({ keys }, 3000)).toBe('next');
    expect(await keyOf({ keys: [...keys].reverse() }, 3000)).toBe('next');
  });

  it('passes nothing of that name on from a viewer, whether it has a key or not', async () => {
    const forged = { headers: { ...host, [key]: { value: 'forged', multiValue: [{ value: 'forged' }] } } };
    expect(await keyOf({ keys }, 2000, forged)).toBe('old');
    expect(await keyOf({ keys: [] }, 2000, forged)).toBeUndefined();
    expect(await keyOf(undefined, 2000, forged)).toBeUndefined();
  });

  it('rejects what it rejects without keys', async () => {
    expect(codeOf(await sent({ keys }, 2000, { uri: '/api//health' }))).toBe('not-found');
  });

  it('fits into a function of CloudFront (10 KB)', () => {
    expect(apiGuardWithKeyCode.length).toBeLessThan(10_240);
  });

  const functionOf = (input: Parameters<typeof synthesized>[0]) => {
    const stack = synthesized(input);
    return { stack, guard: stack.one('aws_cloudfront_function', 'portal_api-guard') };
  };

  it('has the store of keys that the rotation writes, and Terraform writes nothing into it', () => {
    const { stack, guard } = functionOf(environment('production'));
    const [store] = guard['key_value_store_associations'] as readonly string[];
    expect(store).toMatch(/^\$\{aws_cloudfront_key_value_store\.[\w-]+\.arn\}$/);
    expect(Object.keys(stack.json.resource).filter((type) => type.includes('keyvaluestore'))).toEqual([]);
    const written = stack
      .statements(stack.one('aws_iam_role_policy', 'api_secrets')['policy'])
      .find(({ sid }) => sid === 'EdgeKeys');
    expect([written?.actions, written?.resources]).toEqual([
      ['cloudfront-keyvaluestore:DescribeKeyValueStore', 'cloudfront-keyvaluestore:PutKey'],
      [store!],
    ]);
  });

  it('stands where a firewall does, unless the API has an address of its own or is left open', () => {
    const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/company/0f1e2d3c-0000-4000-8000-000000000000';
    const here = (api: object, portal: object = { firewall: {} }, existing: object = {}) =>
      functionOf(environment('production', { api: { kind: 'here', ...api }, portal, existing })).guard[
        'key_value_store_associations'
      ] !== undefined;
    expect([
      here({}),
      here({}, {}, { webAclArn }),
      here({ publicUrl: 'https://api.example.com' }),
      here({ ownAddress: 'open' }),
      here({}, {}),
      here({ ownAddress: 'closed' }, {}),
      here({ ownAddress: 'closed', publicUrl: 'https://api.example.com' }),
    ]).toEqual([true, true, false, false, false, true, true]);
  });

  it('is not there without keys: nothing is made, asked for or added', () => {
    const { stack, guard } = functionOf(environment('development'));
    expect(guard['code']).toBe(apiGuardCode);
    expect(stack.text).not.toMatch(/edge.key|LIVENESS_EDGE|key_value_store/);
  });
});
