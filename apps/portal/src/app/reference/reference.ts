import type { OpenApi, OpenApiMedia, OpenApiOperation, OpenApiResponse } from './openapi';
import { type Field, type TypeText, fieldsOf, typeText } from './schema-text';

/** The API's description as the page shows it. */
export interface Reference {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly address: string;
  readonly groups: readonly Group[];
  readonly schemas: readonly { readonly name: string; readonly type: TypeText; readonly fields: readonly Field[] }[];
}

export interface Group {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly needsToken: boolean;
  readonly parameters: readonly Field[];
  readonly bodies: readonly Body[];
  readonly responses: readonly OperationResponse[];
}

export interface OperationResponse {
  readonly status: string;
  readonly description: string;
  readonly bodies: readonly Body[];
}

export interface Body {
  readonly mediaType: string;
  readonly type?: TypeText;
  /** Indented JSON. */
  readonly example?: string;
}

/** Operations whose tag is not described come last, under their own heading. */
export function referenceOf(document: OpenApi): Reference {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags?.[0] ?? '',
      operation: operationOf(method, path, operation, document),
    })),
  );
  const described = new Map((document.tags ?? []).map(({ name, description = '' }) => [name, description]));
  const names = [...new Set([...described.keys(), ...operations.map(({ tag }) => tag)])];
  return {
    title: document.info.title,
    version: document.info.version,
    description: document.info.description ?? '',
    address: document.servers?.[0]?.url ?? '',
    groups: names
      .map((name) => ({
        name,
        description: described.get(name) ?? '',
        operations: operations.filter(({ tag }) => tag === name).map(({ operation }) => operation),
      }))
      .filter((group) => group.operations.length > 0),
    schemas: Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => ({
      name,
      type: typeText(schema),
      fields: fieldsOf(schema),
    })),
  };
}

function operationOf(method: string, path: string, operation: OpenApiOperation, document: OpenApi): Operation {
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? operation.operationId,
    description: operation.description ?? '',
    needsToken: (operation.security ?? []).some((scheme) => Object.keys(scheme).length > 0),
    parameters: (operation.parameters ?? []).map(
      ({ name, required = false, description = '', schema = {}, in: location }) => ({
        name: `${name} (${location})`,
        required,
        description,
        type: typeText(schema),
      }),
    ),
    bodies: bodiesOf(operation.requestBody?.content),
    responses: Object.entries(operation.responses).map(([status, response]) => ({
      status,
      description: response.description,
      bodies: bodiesOf((sharedResponse(document, response.$ref) ?? response).content),
    })),
  };
}

function sharedResponse({ components }: OpenApi, reference = ''): OpenApiResponse | undefined {
  return components?.responses?.[reference.split('/').at(-1) ?? ''];
}

function bodiesOf(content: Readonly<Record<string, OpenApiMedia>> = {}): readonly Body[] {
  return Object.entries(content).map(([mediaType, { schema, example, examples }]) => {
    const shown = example ?? Object.values(examples ?? {})[0]?.value;
    return {
      mediaType,
      type: schema && typeText(schema),
      example: shown === undefined ? undefined : JSON.stringify(shown, null, 2),
    };
  });
}
