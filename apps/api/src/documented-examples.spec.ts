import { clearFace, ScriptedFaceAnalyser } from '@liveness/api-testing';
import { AttemptDetail, CreatedCheck, HandOffCode, framesPassHeader, frameHeaders } from '@liveness/contract';
import { isAttemptId } from '@liveness/use-cases';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ApiUnderTest } from './testing/api-under-test';
import type { ClientAttempt } from './testing/api-under-test';

type JsonSchema = Readonly<Record<string, unknown>>;

interface MediaType {
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

interface OperationObject {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, MediaType>> }>>;
}

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
}

/**
 * What only the server knows, in place of what the examples say: the id and token of an attempt, a pass to its frames, a
 * check and the code to hand it off.
 */
interface Live extends ClientAttempt {
  readonly framesPass: string;
  readonly check: Pick<CreatedCheck, 'id' | 'clientSecret'>;
  readonly code: string;
}

const formats = {
  uuid: isAttemptId,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  uri: URL.canParse,
  binary: true,
} as const;

/** The operations that need an attempt without a frame, or without a verdict. Others get one that was decided. */
const needs: Readonly<Record<string, 'start' | 'frame'>> = { putFrame: 'start', verifyAttempt: 'frame' };

const document = (await (await new ApiUnderTest().fetch('/api/openapi.json')).json()) as OpenApiDocument;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);
const bodyOf = (id: string) =>
  operations.find(({ operation }) => operation.operationId === id)?.operation.requestBody?.content['application/json']
    ?.example as Readonly<Record<string, unknown>>;

describe("the document's examples", () => {
  const ajv = new Ajv2020({ strict: false, formats });
  ajv.addSchema({ $id: 'openapi', ...document });

  let api: ApiUnderTest;
  let bearer: string;

  /** Everything is used for the first time: a picture that another attempt has used is no reference image. */
  function begin() {
    api = new ApiUnderTest({
      dependencies: { analyser: new ScriptedFaceAnalyser(() => ({ faces: [clearFace] })) },
      settings: {
        checks: {
          origins: ['https://shop.example'],
          consentVersion: '2026-01',
          writeScope: 'checks:write',
          readScope: 'checks:read',
          framesScope: 'frames:read',
        },
      },
    });
    bearer = api.signIn('adam', {
      groups: ['admins'],
      scopes: ['attempts:read', 'checks:write', 'checks:read', 'frames:read'],
    });
  }

  /** Returns an attempt that was made by the examples themselves, as far as an operation needs it. */
  async function prepared(operationId: string): Promise<Live> {
    begin();
    const check = CreatedCheck.parse(
      await (await api.send('POST', '/api/checks', bodyOf('createCheck'), bearer)).json(),
    );
    const person = operationId.endsWith('ReferenceImage') ? await consenting(check.clientSecret) : bearer;
    const { code } = HandOffCode.parse(
      await (await api.send('POST', '/api/check/hand-off', undefined, check.clientSecret)).json(),
    );
    const attempt = { ...(await api.started(bodyOf('startAttempt'), person)), framesPass: '', check, code };
    if (needs[operationId] === 'start') return attempt;
    const frame = { ...bodyOf('putFrame'), token: attempt.token };
    await api.send('PUT', `/api/challenge/${attempt.id}/frame`, frame, person);
    if (needs[operationId] === 'frame') return attempt;
    await api.verify(attempt);
    api.now += 60_000;
    const headers = { authorization: `Bearer ${bearer}` };
    const opened = await (await api.fetch(`/api/admin/attempts/${attempt.id}`, { headers })).json();
    return { ...attempt, framesPass: AttemptDetail.parse(opened).framesPass ?? '' };
  }

  /** Returns the client secret of a check whose person has agreed to be recorded. */
  async function consenting(clientSecret: string): Promise<string> {
    await api.send('POST', '/api/check/consent', bodyOf('giveConsent'), clientSecret);
    return clientSecret;
  }

  function valueOf({ name, example }: ParameterObject, path: string, live: Live): string {
    const known: Readonly<Record<string, string>> = {
      id: path.includes('/checks/') ? live.check.id : live.id,
      [frameHeaders.token]: live.token,
      [framesPassHeader]: live.framesPass,
    };
    return known[name] ?? String(example);
  }

  /** Returns every request that the examples of an operation make: one for each body, and for each part of its query. */
  function requestsOf({ method, path, operation }: (typeof operations)[number], live: Live) {
    const { parameters = [], requestBody, security } = operation;
    const given = parameters.filter(({ example }) => example !== undefined);
    const address = given
      .filter((one) => one.in === 'path')
      .reduce((filled, one) => filled.replace(`{${one.name}}`, valueOf(one, path, live)), `/api${path}`);
    const headers = {
      ...(security[0] && { authorization: `Bearer ${'bearer' in security[0] ? bearer : live.check.clientSecret}` }),
      ...Object.fromEntries(
        given.filter((one) => one.in === 'header').map((one) => [one.name, valueOf(one, path, live)]),
      ),
    };
    const query = given.filter((one) => one.in === 'query');
    const required = query.filter((one) => one.required);
    const queries = [query, ...query.map((one) => [...required, one])].map(
      (some) => `?${new URLSearchParams(Object.fromEntries(some.map((one) => [one.name, valueOf(one, path, live)])))}`,
    );
    const bodies = Object.entries(requestBody?.content ?? {}).map(([type, { example }]) => ({
      headers: { ...headers, 'content-type': type },
      body: type === 'image/jpeg' ? exampleJpeg() : JSON.stringify(withToken(example, live)),
    }));
    return queries.flatMap((text) =>
      (bodies.length === 0 ? [{ headers }] : bodies).map((init) => [address + text, { method, ...init }] as const),
    );
  }

  function withToken(example: unknown, { token, code }: Live): unknown {
    const given = example as object;
    return { ...given, ...('token' in given && { token }), ...('code' in given && { code }) };
  }

  const exampleJpeg = () => new Uint8Array(Buffer.from(String(bodyOf('putFrame')['frameBase64']), 'base64'));

  for (const operation of operations) {
    const { operationId, responses } = operation.operation;
    it(`are taken by ${operationId}, and answered as it says`, async () => {
      const [status = '', { content = {} } = {}] = Object.entries(responses)[0] ?? [];
      const { length } = requestsOf(operation, await prepared(operationId));
      for (let index = 0; index < length; index += 1) {
        const [path, init] = requestsOf(operation, await prepared(operationId))[index] ?? ['', {}];
        const response = await api.fetch(path, init);
        const text = await response.clone().text();
        expect(response.status).withContext(`${path} ${text}`).toBe(Number(status));
        const type = response.headers.get('content-type')?.split(';')[0] ?? '';
        expect(Object.keys(content)).withContext(path).toContain(type);
        if (type.endsWith('json'))
          expect(errorsOf(content[type]?.schema ?? {}, JSON.parse(text)))
            .withContext(text)
            .toBe('');
        else expect(new Uint8Array(await response.arrayBuffer())).toEqual(exampleJpeg());
      }
      expect(length).toBeGreaterThan(0);
    });
  }

  function errorsOf(schema: JsonSchema, value: unknown): string {
    const inDocument = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as JsonSchema;
    return ajv.validate(inDocument, value) ? '' : ajv.errorsText();
  }

  it('state the forms of a time that are accepted, and no others', async () => {
    const statusOf = async (from: string) =>
      (
        await api.fetch(`/api/admin/attempts?${new URLSearchParams({ from })}`, {
          headers: { authorization: `Bearer ${bearer}` },
        })
      ).status;
    for (const accepted of [
      '2026-01-02T03:04:05Z',
      '2026-01-02T03:04:05.123456789Z',
      '2026-01-02T03:04:05+01:00',
      '2026-01-02T03:04:05.1-12:30',
    ])
      expect(await statusOf(accepted))
        .withContext(accepted)
        .toBe(200);
    for (const rejected of [
      '2026-01-02T03:04:05',
      '2026-01-02t03:04:05z',
      '2026-01-02 03:04:05Z',
      '2026-01-02T03:04Z',
      '2026-01-02T03:04:05+0100',
      '2026-01-02',
      '2026-02-30T03:04:05Z',
      '2026-01-02T03:04:60Z',
      '1767323045000',
    ])
      expect(await statusOf(rejected))
        .withContext(rejected)
        .toBe(400);
  });

  it('have ids of the one form that the API knows', () => {
    const [{ schema } = { schema: {} }] = operations.flatMap(({ operation }) =>
      (operation.parameters ?? []).filter(({ name }) => name === 'id'),
    );
    const pattern = new RegExp(String((schema as { pattern?: string }).pattern));
    const id = crypto.randomUUID();
    for (const text of [id, id.toUpperCase(), id.replace(/-4/, '-1'), id.slice(1), `${id}0`, 'x'])
      expect(pattern.test(text)).withContext(text).toBe(isAttemptId(text));
  });
});
