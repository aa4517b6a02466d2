import { readFileSync } from 'node:fs';

/** The parts of the OpenAPI description that requests are made from. */
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly example?: unknown; readonly examples?: Examples }>>;
  };
}

type Examples = Readonly<Record<string, { readonly value: unknown }>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema?: {
    readonly enum?: readonly unknown[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly maxLength?: number;
  };
}

/** One operation, with valid examples of everything that it takes. */
export interface Operation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** Below `/api`, with `{names}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Examples by content type; empty where none is taken. */
  readonly bodies: readonly { readonly type: string; readonly example: unknown }[];
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

/** @param file such as docs/openapi.json */
export function readOperations(file: string | URL): readonly Operation[] {
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Document;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, { operationId, parameters = [], requestBody }]) => ({
        id: operationId,
        method: method.toUpperCase(),
        path,
        parameters,
        bodies: Object.entries(requestBody?.content ?? {}).flatMap(([type, { example, examples }]) =>
          [...(example === undefined ? [] : [example]), ...Object.values(examples ?? {}).map(({ value }) => value)]
            .concat(example === undefined && !examples ? [undefined] : [])
            .map((one) => ({ type, example: one })),
        ),
      })),
  );
}
