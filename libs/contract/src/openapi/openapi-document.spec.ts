import { registry } from '@liveness/challenge-registry';
import { problemCodes } from '@liveness/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fieldAt } from './components';
import type { JsonSchema } from './components';
import { fieldDescriptions } from './field-descriptions';
import { openApiDocument } from './openapi-document';
import { operations } from './operations';
import { problemsOf } from './problem-responses';

interface MediaType {
  readonly schema?: JsonSchema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface OperationObject {
  readonly operationId: string;
  readonly security: readonly { readonly bearer: readonly string[] }[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, MediaType>> }>>;
}

const document = openApiDocument({
  challenges: registry.challenges,
  publicUrl: 'https://liveness.example',
  backendScope: 'api/attempts:read',
});
const schemas: Readonly<Record<string, JsonSchema>> = document.components.schemas;
const described = Object.entries(document.paths as Record<string, Record<string, OperationObject>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
);

function mediaTypesOf({ requestBody, responses }: OperationObject): readonly MediaType[] {
  return [requestBody, ...Object.values(responses)].flatMap((body) => Object.values(body?.content ?? {}));
}

describe('the OpenAPI document', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'openapi', ...document });

  function errorsOf(schema: JsonSchema, value: unknown): string {
    const inDocument = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as JsonSchema;
    return ajv.validate(inDocument, value) ? '' : ajv.errorsText();
  }

  for (const { name, operation } of described) {
    it(`has valid examples for ${name}`, () => {
      const pairs = mediaTypesOf(operation).flatMap(({ schema, example, examples }) =>
        [...(example === undefined ? [] : [example]), ...Object.values(examples ?? {}).map(({ value }) => value)].map(
          (value) => [schema, value] as const,
        ),
      );
      expect(pairs.length).toBeGreaterThan(0);
      for (const [schema, value] of pairs)
        expect(errorsOf(schema ?? {}, value))
          .withContext(JSON.stringify(value))
          .toBe('');
    });
  }

  it('has schemas that reject wrong bodies', () => {
    const request = { $ref: '#/components/schemas/StartAttemptRequest' };
    expect(errorsOf(request, { imageWidth: 640, imageHeight: 480 })).toBe('');
    for (const imageWidth of [239, 4097, 640.5, '640', null])
      expect(errorsOf(request, { imageWidth, imageHeight: 480 })).not.toBe('');
    expect(errorsOf({ $ref: '#/components/schemas/Problem' }, { code: 'no-such-code' })).not.toBe('');
  });

  it('describes the parameters of each challenge', () => {
    const started = { $ref: '#/components/schemas/StartAttemptResponse' };
    const guidance = { limits: {}, frameCap: 12, maxFrameBytes: 1, expiresInMs: 1 };
    const pose = { imageWidth: 640, imageHeight: 480, pose: { eyes: 'OPEN', mouth: 'SMILE' } };
    expect(errorsOf(started, { id: 'i', token: 't', type: 'POSE', params: pose, guidance })).toBe('');
    expect(errorsOf(started, { id: 'i', token: 't', type: 'NOSE', params: pose, guidance })).not.toBe('');
    expect(Object.keys(schemas)).toEqual(jasmine.arrayContaining(registry.types.map((type) => `${type}Params`)));
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

  it("states the access of each operation: public, signed in, or backends with this deployment's scope", () => {
    const access = Object.fromEntries(described.map(({ operation }) => [operation.operationId, operation.security]));
    expect(access['readHealth']).toEqual([]);
    expect(access['verifyAttempt']).toEqual([{ bearer: [] }]);
    expect(access['readAttempt']).toEqual([{ bearer: ['api/attempts:read'] }]);
  });

  it('lists every problem code at an operation that can return it', () => {
    const told = new Set(operations.flatMap(problemsOf));
    // Returned for paths and methods that are no operation, and before the API.
    const elsewhere: readonly string[] = ['method-not-allowed', 'headers-too-large'];
    const routed = problemCodes.filter((code) => !elsewhere.includes(code));
    expect([...told].sort()).toEqual([...routed].sort());
  });

  it('describes every field, and no field that does not exist', () => {
    for (const [component, descriptions] of Object.entries(fieldDescriptions)) {
      expect(schemas[component]).withContext(component).toBeDefined();
      expect(fieldPaths(schemas[component] ?? {}).sort())
        .withContext(component)
        .toEqual(Object.keys(descriptions).sort());
      for (const path of Object.keys(descriptions))
        expect(fieldAt(schemas[component], path)?.['description']).withContext(`${component}.${path}`).toBeDefined();
    }
    expect(
      Object.keys(schemas)
        .filter((name) => !name.endsWith('Params'))
        .sort(),
    ).toEqual(Object.keys(fieldDescriptions).sort());
  });
});

function fieldPaths(schema: JsonSchema, prefix = ''): string[] {
  return Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).flatMap(([name, field]) => [
    `${prefix}${name}`,
    ...fieldPaths(field, `${prefix}${name}.`),
    ...fieldPaths((field['items'] ?? {}) as JsonSchema, `${prefix}${name}[].`),
  ]);
}
