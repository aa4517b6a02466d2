import { presetLimits } from '@liveness/challenge-kernel';
import type { Challenge } from '@liveness/challenge-kernel';
import { version } from '../../../../package.json';
import { componentSchemas, reference } from './components';
import { examples } from './examples';
import type { Access, Body, Operation } from './operation';
import { operations } from './operations';
import { problemResponses } from './problem-responses';

export interface OpenApiOptions {
  /** The challenges that a deployment offers. */
  readonly challenges: readonly Challenge[];
  /** The public origin of the API, without a path. */
  readonly publicUrl: string;
  /** The scope that backends need, as the issuer names it. */
  readonly backendScope: string;
}

/**
 * Returns the OpenAPI 3.1 document, generated from the list of operations and from the schemas that validate requests.
 */
export function openApiDocument(options: OpenApiOptions) {
  const { challenges, publicUrl } = options;
  return {
    openapi: '3.1.1',
    info: {
      title: 'Liveness API',
      version,
      description:
        'Verifies that a live person is in front of a camera. Errors are problem details (RFC 9457) with a stable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${publicUrl}/api` }],
    tags: [
      { name: 'Attempts', description: 'Start an attempt, upload frames, verify.' },
      { name: 'Admin', description: 'For reviewers and admins.' },
      { name: 'Public', description: 'No authentication required.' },
    ],
    paths: paths(operations, options),
    components: {
      schemas: componentSchemas(challenges),
      headers: {
        RequestId: { description: 'The request id, as found in the logs.', schema: { type: 'string' } },
        RetryAfter: { description: 'Seconds to wait before retrying.', schema: { type: 'integer', minimum: 1 } },
      },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: "An ID or access token of the deployment's OpenID Connect issuer.",
        },
      },
    },
  };
}

function paths(described: readonly Operation[], options: OpenApiOptions) {
  const byPath = Map.groupBy(described, ({ path }) => path);
  return Object.fromEntries(
    Array.from(byPath, ([path, alternatives]) => [
      path,
      Object.fromEntries(alternatives.map((operation) => [operation.method, operationObject(operation, options)])),
    ]),
  );
}

function operationObject(operation: Operation, { challenges, publicUrl, backendScope }: OpenApiOptions) {
  const { answer, request, parameters } = operation;
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description,
    security: security(operation.access, backendScope),
    ...(parameters && { parameters }),
    ...(request && { requestBody: { required: true, content: content(request) } }),
    responses: {
      [answer.status]: {
        description: answer.description,
        headers: { 'x-request-id': { $ref: '#/components/headers/RequestId' } },
        content: operation.id === 'startAttempt' ? startedContent(answer, challenges) : content([answer]),
      },
      ...problemResponses(operation, publicUrl),
    },
  };
}

function security(access: Access, backendScope: string) {
  return access === 'public' ? [] : [{ bearer: access === 'backend' ? [backendScope] : [] }];
}

function content(bodies: readonly Body[]) {
  return Object.fromEntries(
    bodies.map(({ contentType, schema, example, examples: named }) => [
      contentType,
      {
        ...(schema
          ? { schema: reference(schema) }
          : contentType === 'application/json' && { schema: { type: 'object' } }),
        ...(example !== undefined && { example }),
        ...(named && {
          examples: Object.fromEntries(Object.entries(named).map(([name, value]) => [name, { value }])),
        }),
      },
    ]),
  );
}

/**
 * The response to a start depends on the challenge, so there is an example of each, drawn by the challenge itself: as
 * it is told at the start.
 */
function startedContent({ contentType, schema = '' }: Body, challenges: readonly Challenge[]) {
  const drawn = challenges.map((challenge) => {
    const limits = presetLimits(challenge.limits, 'standard');
    const params = challenge.draw(
      { image: { width: 640, height: 480 }, metadata: challenge.metadata.parse({}) },
      limits,
      (min) => min,
    );
    const told = challenge.legs ? challenge.legs.told(params, 0) : params;
    return [challenge.type, { value: examples.started(challenge.type, told, limits) }] as const;
  });
  return { [contentType]: { schema: reference(schema), examples: Object.fromEntries(drawn) } };
}
