import type { Challenge } from '@liveness/challenge-kernel';
import type { ProblemCode } from '@liveness/domain';
import { idempotencyKeyHeader, longestIdempotencyKey } from '../repeats/idempotency-key';
import { examples } from './examples';
import { uuidPattern } from './field-formats';
import type { Parameter } from './parameter';
import type { QueryName } from './query-parameters';

/**
 * Who may call: anyone; a signed-in person (or a client with the scope for it) or the person of a check; only the latter,
 * with the client secret; a backend with the deployment's scope for attempts, or for creating checks, reading them, or reading their pictures, too; members
 * of `reviewers` or `admins`; or only members of `admins`.
 */
export type Access =
  | 'public'
  | 'signed-in'
  | 'check'
  | 'backend'
  | 'checks-write'
  | 'checks-read'
  | 'checks-frames'
  | 'reviewers'
  | 'admins';

/** A part of the document that depends on the challenges of the deployment. */
export type PerDeployment<Value> = (challenges: readonly Challenge[]) => Value;

/** A body: its content type, and either a named schema or bytes. */
export interface Body {
  readonly contentType: string;
  /** The name of a component; the body is bytes when absent. */
  readonly schema?: string;
  readonly example?: unknown;
  /** Instead of `example`. */
  readonly exampleOf?: PerDeployment<unknown>;
  /** Several examples by name, instead of one. */
  readonly examples?: Readonly<Record<string, unknown>>;
}

/** The description of one route. Every route of the API has exactly one. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** The path below `/api`, with parameters in braces. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly access: Access;
  readonly parameters?: readonly Parameter[];
  /** The schema of its query. */
  readonly query?: QueryName;
  /** Alternatives, by content type. */
  readonly request?: readonly Body[];
  readonly answer: Body & { readonly status: number; readonly description: string };
  /** The problems of this route; `problemsOf` adds those of every route of its kind. */
  readonly problems: readonly ProblemCode[];
}

export const attemptId: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The attempt id, in lower case.',
  schema: { type: 'string', format: 'uuid', pattern: uuidPattern },
  example: examples.id,
};

/** The key of operations that would have another effect each time. */
export const idempotencyKey: Parameter = {
  name: idempotencyKeyHeader,
  in: 'header',
  required: false,
  description:
    'A random text, such as a UUID, that names this request. If no response arrives, send the same request with the same key: it has one effect, and the same response. Remembered for 24 hours unless the deployment sets another time.',
  schema: { type: 'string', minLength: 1, maxLength: longestIdempotencyKey },
  example: 'b0f6e1c2-6f0d-4f0e-8f53-7a1d5a7c9e42',
};

/** Problems of every call with an attempt token. */
export const ofOwnAttempt = [
  'attempt-token-invalid',
  'forbidden',
  'attempt-not-found',
  'malformed',
  'unsupported-media-type',
  'unavailable',
] as const;
