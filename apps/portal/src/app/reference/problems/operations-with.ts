import type { OpenApi } from '../openapi';

/** A link to an operation. */
export interface LinkedOperation {
  readonly id: string;
  readonly summary: string;
}

/** Returns the operations that can return the problem's code. */
export function operationsWith({ paths }: OpenApi, code: string): readonly LinkedOperation[] {
  return Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .filter(({ 'x-problem-codes': codes = [] }) => codes.includes(code))
    .map(({ operationId, summary = operationId }) => ({ id: operationId, summary }));
}
