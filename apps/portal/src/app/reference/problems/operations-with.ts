import type { OpenApi, OpenApiSchema } from '../openapi';

/** A link to an operation. */
export interface LinkedOperation {
  readonly id: string;
  readonly summary: string;
}

/** Returns the operations that list the problem's code in one of their responses. */
export function operationsWith({ paths }: OpenApi, code: string): readonly LinkedOperation[] {
  return Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .filter(({ responses }) =>
      Object.values(responses).some(({ content }) =>
        codesOf(content?.['application/problem+json']?.schema).includes(code),
      ),
    )
    .map(({ operationId, summary = operationId }) => ({ id: operationId, summary }));
}

function codesOf(schema: OpenApiSchema = {}): readonly unknown[] {
  return [...(schema.properties?.['code']?.enum ?? []), ...(schema.allOf ?? []).flatMap(codesOf)];
}
