import { version } from '../../../../package.json';
import { componentSchemas } from './components';
import type { Operation } from './operation';
import { operationObject } from './operation-object';
import type { OpenApiOptions } from './openapi-options';
import { operations } from './operations';
import { sharedProblemResponses } from './problem-responses';
import { acceptedTimes } from './query-descriptions';

const introduction = [
  'Verifies that a live person is in front of a camera.',
  'Errors are problem details (RFC 9457) with a stable `code`. Later versions add codes, fields, challenges and the values of fields with `x-extensible-enum`: expect them, and treat an unknown code by its status.',
  'What stands in front of a deployment (a firewall, the gateway, a proxy) may answer 413, 429, 431 or 5xx in a form of its own: go by the status, and read `code` only from `application/problem+json`.',
  `Times in requests are ${acceptedTimes} Times in responses are in UTC with milliseconds: \`2026-01-02T03:04:05.000Z\`.`,
  'Paths have one form only: with percent-encoding, dot segments, double or trailing slashes they are not found.',
].join('\n\n');

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
      description: introduction,
      contact: { name: 'The operator of this deployment', url: publicUrl },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${publicUrl}/api` }],
    tags: [
      { name: 'Attempts', description: 'Start an attempt, upload frames, verify.' },
      { name: 'Checks', description: 'Have a person checked by a backend of your own.' },
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
      responses: sharedProblemResponses(publicUrl),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            "An ID or access token of the deployment's OpenID Connect issuer. The names in a security requirement are groups (`reviewers`, `admins`) or, for backends, a scope.",
        },
        clientSecret: {
          type: 'http',
          scheme: 'bearer',
          description: 'The client secret of a check. It opens this check and nothing else.',
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
