import { examples } from '../examples';
import type { Operation } from '../operation';

const tag = 'Public';

/** Operations without authentication. */
export const publicOperations: readonly Operation[] = [
  {
    id: 'readHealth',
    method: 'get',
    path: '/health',
    tag,
    summary: 'Check health',
    description:
      'Returns `ok` when the service is running and has its signing keys; otherwise `detail` names the keys that cannot be used, and why. Checks no other dependencies.',
    access: 'public',
    answer: {
      status: 200,
      description: 'The service is running.',
      contentType: 'application/json',
      schema: 'Health',
      example: { status: 'ok' },
    },
    problems: ['unavailable'],
  },
  {
    id: 'readConsent',
    method: 'get',
    path: '/consent',
    tag,
    summary: 'Get consent text',
    description:
      'Returns the text that people agree to before they are recorded. Clients of signed-in users show it and send the agreement with `POST /challenge`. The page of a check gets the same from `GET /check`.',
    access: 'public',
    answer: {
      status: 200,
      description: 'The text that is in force, if there is one.',
      contentType: 'application/json',
      schema: 'ConsentInForce',
      example: { needed: examples.ownCheck.consentNeeded },
    },
    problems: [],
  },
  {
    id: 'readReceiptKeys',
    method: 'get',
    path: '/.well-known/jwks.json',
    tag,
    summary: 'Get receipt keys',
    description:
      'Returns the public keys to verify receipts with (JWKS). Keys are published before they are used, and stay until the last receipt they signed has expired.',
    access: 'public',
    answer: {
      status: 200,
      description: 'The public keys.',
      contentType: 'application/jwk-set+json',
      schema: 'JsonWebKeySet',
      example: examples.keys,
    },
    problems: ['unavailable'],
  },
  {
    id: 'readDescription',
    method: 'get',
    path: '/openapi.json',
    tag,
    summary: 'Get OpenAPI document',
    description: 'Returns this description of the API in OpenAPI 3.1.',
    access: 'public',
    answer: {
      status: 200,
      description: 'The OpenAPI document.',
      contentType: 'application/json',
      example: { openapi: '3.1.1', info: { title: 'Liveness API', version: '0.1.0' }, paths: {} },
    },
    problems: [],
  },
];
