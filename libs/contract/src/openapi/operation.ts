import type { ProblemCode } from '@liveness/domain';

/** Who may call: anyone, a signed-in person, a backend with the deployment's scope for backends, members of `reviewers` or `admins`, or of `admins` alone. */
export type Access = 'public' | 'signed-in' | 'backend' | 'reviewers' | 'admins';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'header' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A body: its content type, and either a named schema or bytes. */
export interface Body {
  readonly contentType: string;
  /** Name of a component; bytes where there is none. */
  readonly schema?: string;
  readonly example?: unknown;
}

/** One route, described. Every route of the API has one, and nothing else has. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api`, with parameters in braces. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly access: Access;
  readonly parameters?: readonly Parameter[];
  /** Alternatives, by content type. */
  readonly request?: readonly Body[];
  readonly answer: Body & { readonly status: number; readonly description: string };
  /** What this route itself may refuse; what every route of its kind may refuse is added. */
  readonly problems: readonly ProblemCode[];
}

export const attemptId: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The attempt id.',
  schema: { type: 'string', format: 'uuid' },
};

/** What every call with an attempt token may fail with. */
export const ofOwnAttempt = [
  'attempt-token-invalid',
  'attempt-not-found',
  'malformed',
  'unsupported-media-type',
  'unavailable',
] as const;
