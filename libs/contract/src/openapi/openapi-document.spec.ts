import { registry } from '@liveness/challenge-registry';
import { problemCodes } from '@liveness/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fieldAt, objectIn } from './components';
import type { JsonSchema } from './json-schema';
import { fieldDescriptions } from './field-descriptions';
import { fieldFormats } from './field-formats';
import { openFields } from './open-fields';
import { openApiDocument } from './openapi-document';
import { operations } from './operations';
import { problemsOf } from './problem-responses';
import { schemaDescriptions } from './schema-descriptions';

interface MediaType {
  readonly schema?: JsonSchema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

interface OperationObject {
  readonly operationId: string;
  readonly description: string;
  readonly security: readonly { readonly bearer: readonly string[] }[];
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

interface ResponseObject {
  readonly $ref?: string;
  readonly description: string;
  readonly content?: Readonly<Record<string, MediaType>>;
}

const document = openApiDocument({
  challenges: registry.challenges,
  publicUrl: 'https://liveness.example',
  scopes: {
    start: 'api/attempts:start',
    backend: 'api/attempts:read',
    'checks-write': 'api/checks:write',
    'checks-read': 'api/checks:read',
    'checks-frames': 'api/frames:read',
  },
});
const shared = document.components.responses as Readonly<Record<string, ResponseObject>>;
const schemas: Readonly<Record<string, JsonSchema>> = document.components.schemas;
const described = Object.entries(document.paths as Record<string, Record<string, OperationObject>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
);

const formats = {
  uuid: /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  uri: /^https:\/\/\S+$/,
  binary: true,
} as const;

function mediaTypesOf({ requestBody, responses }: OperationObject): readonly MediaType[] {
  return [requestBody, ...Object.values(responses)].flatMap((body) => Object.values(body?.content ?? {}));
}

describe('the OpenAPI document', () => {
  const ajv = new Ajv2020({ strict: false, formats });
  ajv.addSchema({ $id: 'openapi', ...document });

  function errorsOf(schema: JsonSchema, value: unknown): string {
    const inDocument = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as JsonSchema;
    return ajv.validate(inDocument, value) ? '' : ajv.errorsText();
  }

  function expectValid({ schema = {}, example, examples = {} }: MediaType) {
    const values = [...(example === undefined ? [] : [example]), ...Object.values(examples).map(({ value }) => value)];
    for (const value of values) {
      expect(errorsOf(schema, value)).withContext(JSON.stringify(value)).toBe('');
    }
    return values.length;
  }

  for (const { name, operation } of described) {
    it(`has valid examples for ${name}`, () => {
      const json = mediaTypesOf(operation).filter(({ schema }) => schema?.['format'] !== 'binary');
      for (const mediaType of json) expect(expectValid(mediaType)).toBeGreaterThan(0);
      for (const { name: parameter, schema, example } of operation.parameters ?? []) {
        // Only the server knows a cursor.
        expect(example === undefined)
          .withContext(parameter)
          .toBe(parameter === 'cursor');
        if (example !== undefined) expectValid({ schema, example });
      }
    });
  }

  // The other one is returned for methods that are no operation.
  const routed = problemCodes.filter((code) => code !== 'method-not-allowed');

  it('has a valid example of each problem, in a response that all operations share', () => {
    const given = Object.values(shared).map(({ content = {} }) =>
      expectValid(content['application/problem+json'] ?? {}),
    );
    expect(given.reduce((sum, count) => sum + count, 0)).toBe(routed.length);
    for (const { name, operation } of described)
      for (const [status, { $ref, content }] of Object.entries(operation.responses)) {
        expect($ref === undefined)
          .withContext(`${name} ${status}`)
          .toBe(status < '400');
        expect(content === undefined)
          .withContext(`${name} ${status}`)
          .toBe(status >= '400');
      }
  });

  it('has schemas that reject wrong bodies', () => {
    const request = { $ref: '#/components/schemas/StartAttemptRequest' };
    expect(errorsOf(request, { imageWidth: 640, imageHeight: 480 })).toBe('');
    for (const imageWidth of [239, 4097, 640.5, '640', null])
      expect(errorsOf(request, { imageWidth, imageHeight: 480 })).not.toBe('');
    expect(errorsOf({ $ref: '#/components/schemas/Problem' }, { code: 'no-such-code' })).not.toBe('');
  });

  it('lets clients accept problems that later versions add', () => {
    const problem = { type: 'https://liveness.example/problems/new', title: 'New', status: 409, requestId: 'r' };
    expect(errorsOf({ $ref: '#/components/schemas/Problem' }, { ...problem, code: 'new' })).toBe('');
    expect(fieldAt(schemas['Problem'], 'code')?.['x-extensible-enum']).toEqual(problemCodes);
  });

  it('describes the parameters of each challenge', () => {
    const started = { $ref: '#/components/schemas/StartAttemptResponse' };
    const guidance = { limits: {}, frameCap: 12, maxFrameBytes: 1, expiresInMs: 1 };
    const id = '7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10';
    const pose = { imageWidth: 640, imageHeight: 480, pose: { eyes: 'OPEN', mouth: 'SMILE' } };
    expect(errorsOf(started, { id, token: 't', type: 'POSE', params: pose, guidance })).toBe('');
    expect(errorsOf(started, { id, token: 't', type: 'NOSE', params: pose, guidance })).not.toBe('');
    expect(Object.keys(schemas)).toEqual(jasmine.arrayContaining(registry.types.map((type) => `${type}Params`)));
    const { oneOf, discriminator } = schemas['StartAttemptResponse'] as {
      readonly oneOf: readonly JsonSchema[];
      readonly discriminator: { readonly mapping: Readonly<Record<string, string>> };
    };
    expect(Object.keys(discriminator.mapping)).toEqual([...registry.types]);
    expect(Object.values(discriminator.mapping)).toEqual(oneOf.map(({ $ref }) => String($ref)));
    for (const type of registry.types)
      expect(fieldPaths(schemas[`Started${type}`] ?? {})).toEqual(['id', 'token', 'type', 'params', 'guidance']);
  });

  it('has no dangling references', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(references.length).toBeGreaterThan(0);
    for (const path of new Set(references)) {
      const target = path
        .split('/')
        .reduce<unknown>((parent, key) => (parent as Record<string, unknown> | undefined)?.[key], document);
      expect(target).withContext(path).toBeDefined();
    }
  });

  it('gives each operation a unique id and declares each parameter of a path', () => {
    expect(new Set(described.map(({ operation }) => operation.operationId)).size).toBe(described.length);
    for (const { path, operation, name } of described) {
      const declared = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => parameter.name);
      expect([...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter))
        .withContext(name)
        .toEqual(declared);
    }
  });

  it('states the access of each operation, to machines and to people', () => {
    const said = Object.fromEntries(
      described.map(({ operation: { operationId, security, description } }) => [
        operationId,
        [security, description.split('. ').at(-1)] as const,
      ]),
    );
    for (const [id, security, words] of [
      ['readHealth', [], 'Needs no token.'],
      [
        'verifyAttempt',
        [{ bearer: [] }, { clientSecret: [] }],
        "Needs the token of a signed-in user, whatever their groups, a client's own with the scope `api/attempts:start`, or the client secret of a check.",
      ],
      ['readOwnCheck', [{ clientSecret: [] }], 'Needs the client secret of a check.'],
      ['createCheck', [{ bearer: ['api/checks:write'] }], 'Needs a token with the scope `api/checks:write`.'],
      ['readCheck', [{ bearer: ['api/checks:read'] }], 'Needs a token with the scope `api/checks:read`.'],
      [
        'readReferenceImage',
        [{ bearer: ['api/checks:read', 'api/frames:read'] }],
        'Needs a token with the scopes `api/checks:read` and `api/frames:read`.',
      ],
      ['readAttempt', [{ bearer: ['api/attempts:read'] }], 'Needs a token with the scope `api/attempts:read`.'],
      [
        'openAttempt',
        [{ bearer: ['reviewers'] }, { bearer: ['admins'] }],
        'Needs the token of a member of the group `reviewers` or `admins`.',
      ],
      ['eraseAttempt', [{ bearer: ['admins'] }], 'Needs the token of a member of the group `admins`.'],
    ] as const) {
      expect(said[id] as unknown)
        .withContext(id)
        .toEqual([security, words]);
    }
  });

  it('describes pictures as bytes', () => {
    const bytes = { type: 'string', format: 'binary', contentMediaType: 'image/jpeg' };
    const pictures = described.flatMap(({ operation }) =>
      [operation.requestBody, ...Object.values(operation.responses)].flatMap(
        (body) => body?.content?.['image/jpeg'] ?? [],
      ),
    );
    expect(pictures.map(({ schema }) => schema)).toEqual([bytes, bytes, bytes, bytes]);
  });

  it('bounds the parameters of a query as the same fields of a body', () => {
    const query = (id: string) =>
      Object.fromEntries(
        (described.find(({ operation }) => operation.operationId === id)?.operation.parameters ?? []).map((one) => [
          one.name,
          one.schema,
        ]),
      );
    const body = schemas['AttemptExportRequest']?.['properties'] as Readonly<Record<string, JsonSchema>>;
    const { cursor, ...filters } = query('listAttempts');
    expect(cursor).toEqual({ type: 'string', minLength: 1, maxLength: 2000 });
    for (const [name, schema] of Object.entries(filters)) {
      const { description: _, ...same } = body[name] ?? {};
      expect(schema).withContext(name).toEqual(same);
    }
    expect(query('countAttempts')).toEqual({ cursor: cursor!, ...filters });
    expect(query('readAudit')['actor']).toEqual({ type: 'string', minLength: 1, maxLength: 255 });
    expect(query('readStatistics')['cursor']).toEqual(cursor!);
  });

  it('says nothing that says nothing', () => {
    const text = JSON.stringify(document);
    expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER));
    expect(text).not.toContain('"propertyNames":{"type":"string"}');
    expect(text).not.toMatch(/"format":"date-time","pattern"/);
  });

  it('describes every schema, parameter and header', () => {
    for (const [name, { description }] of Object.entries(schemas)) expect(description).withContext(name).toBeTruthy();
    for (const { name, operation } of described)
      for (const { name: parameter, description } of operation.parameters ?? [])
        expect(description).withContext(`${name} ${parameter}`).toBeTruthy();
    for (const name of Object.keys(schemaDescriptions)) expect(schemas[name]).withContext(name).toBeDefined();
  });

  it('lists every problem code at an operation that can return it', () => {
    const told = new Set(operations.flatMap(problemsOf));
    expect([...told].sort()).toEqual([...routed].sort());
  });

  it('describes every field, and no field that does not exist', () => {
    const { StartAttemptResponse: ofStarts, ...descriptions } = fieldDescriptions;
    const { StartAttemptResponse: _, ...objects } = schemas;
    const expected: typeof fieldDescriptions = {
      ...descriptions,
      ...Object.fromEntries(registry.types.map((type) => [`Started${type}`, ofStarts ?? {}])),
    };
    // A new challenge has no descriptions yet.
    const toDescribe = Object.keys(objects).filter((name) => !name.endsWith('Params') || name in expected);
    expect(toDescribe.sort()).toEqual(Object.keys(expected).sort());
    for (const [component, fields] of Object.entries(expected)) {
      expect(fieldPaths(objects[component] ?? {}).sort())
        .withContext(component)
        .toEqual(Object.keys(fields).sort());
      for (const path of Object.keys(fields))
        expect(fieldAt(objects[component], path)?.['description']).withContext(`${component}.${path}`).toBeTruthy();
    }
    const given: Readonly<Record<string, object>> = { ...fieldFormats, ...openFields };
    for (const [component, fields] of Object.entries(given))
      for (const path of Array.isArray(fields) ? (fields as string[]) : Object.keys(fields))
        expect(fieldAt(schemas[component === 'StartAttemptResponse' ? 'StartedNOSE' : component], path))
          .withContext(`${component}.${path}`)
          .toBeDefined();
  });
});

function fieldPaths(schema: JsonSchema, prefix = ''): string[] {
  return Object.entries((objectIn(schema)?.['properties'] ?? {}) as Record<string, JsonSchema>).flatMap(
    ([name, field]) => [
      `${prefix}${name}`,
      ...fieldPaths(field, `${prefix}${name}.`),
      ...itemPaths(field, `${prefix}${name}`),
    ],
  );
}

/** Of a list, and of a list of lists. */
function itemPaths({ items }: JsonSchema, prefix: string): string[] {
  if (!items) return [];
  return [...fieldPaths(items as JsonSchema, `${prefix}[].`), ...itemPaths(items as JsonSchema, `${prefix}[]`)];
}
